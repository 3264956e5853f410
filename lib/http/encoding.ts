import type {IncomingMessage, ServerResponse} from 'node:http'
import {promisify} from 'node:util'
import {brotliCompress, constants, gzip} from 'node:zlib'
import {LRUCache} from 'lru-cache'
import Negotiator from 'negotiator'

const MEMORY_BYTES = 8 * 1024 * 1024
/** What is shorter fits a packet as it is. */
const SHORT_BYTES = 1024
const IDENTITY = 'identity'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** By the names that HTTP has for them; the best that they can do, since each is done once. */
const COMPRESSORS: Readonly<Record<string, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) =>
    brotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
      },
    }),
  gzip: (body) => zip(body, {level: constants.Z_BEST_COMPRESSION}),
}
const CODINGS = [...Object.keys(COMPRESSORS), IDENTITY]

type Wanted = {readonly coding: string; readonly body: Buffer}

/** Compressed bodies, by coding and entity tag. */
const compressed = new LRUCache<string, Uint8Array, Wanted>({
  maxSize: MEMORY_BYTES,
  sizeCalculation: (body) => body.byteLength,
  fetchMethod: async (_key, _stale, {context: {coding, body}}) => {
    const bytes = await COMPRESSORS[coding]?.(body)
    // A copy of its own: zlib hands out a view of a buffer that is several times as large.
    return bytes && new Uint8Array(bytes)
  },
})

/** The best coding for an `Accept-Encoding`; browsers send but a few different ones. */
const preferred = new LRUCache<string, string>({
  max: 100,
  memoMethod: (accepted) => {
    const taken = new Negotiator({headers: {'accept-encoding': accepted}}).encodings(CODINGS)
    return CODINGS.find((each) => taken.includes(each)) ?? IDENTITY
  },
})

const isText = (type: string) => /^(text|application|image\/svg)/.test(type)

/** The entity tag of an answer that is worth compressing, whatever its length. */
function tagOf(response: ServerResponse): string | undefined {
  const type = `${response.getHeader('content-type')}`
  return isText(type) ? response.getHeader('etag')?.toString() : undefined
}

function setVary(response: ServerResponse): void {
  if (!`${response.getHeader('vary')}`.toLowerCase().includes('accept-encoding')) {
    response.appendHeader('vary', 'Accept-Encoding')
  }
}

/** The body as it goes over the wire; the headers say how. */
async function encode(response: ServerResponse, coding: string, body: Buffer): Promise<Uint8Array> {
  const etag = tagOf(response)
  if (!etag || body.byteLength < SHORT_BYTES) return body
  setVary(response)
  if (coding === IDENTITY || response.hasHeader('content-encoding')) return body
  const bytes = await compressed.fetch(`${coding} ${etag}`, {context: {coding, body}})
  if (!bytes) return body
  response.setHeader('content-encoding', coding)
  return bytes
}

/** The body as it went over the wire before, where that is at hand; the headers then say how. */
function encodedBefore(response: ServerResponse, coding: string): Uint8Array | undefined {
  const bytes = compressed.get(`${coding} ${tagOf(response)}`)
  if (!bytes || response.hasHeader('content-encoding')) return undefined
  setVary(response)
  response.setHeader('content-encoding', coding)
  return bytes
}

function bytesOf(chunk: unknown, encoding: unknown): Buffer[] {
  if (chunk instanceof Uint8Array) return [Buffer.from(chunk)]
  if (typeof chunk !== 'string') return []
  const named = typeof encoding === 'string' && Buffer.isEncoding(encoding)
  return [Buffer.from(chunk, named ? encoding : 'utf8')]
}

function callBack(...args: readonly unknown[]): void {
  const callback = args.findLast((arg) => typeof arg === 'function')
  if (callback) process.nextTick(callback)
}

/**
 * Sends a page or its data compressed as well as can be, once for everybody who gets the same: Next
 * compresses every answer anew and lightly, and those of route handlers only where it knew their
 * type before.
 *
 * @param request - takes no coding any more, so that nobody else compresses
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-content-codings
 */
export function encodeOnce(request: IncomingMessage, response: ServerResponse): void {
  const coding = preferred.memo(`${request.headers['accept-encoding'] ?? ''}`)
  request.headers['accept-encoding'] = IDENTITY
  const {writeHead, write, end, flushHeaders} = response
  const chunks: Buffer[] = []
  const send = (bytes: Uint8Array) => {
    Object.assign(response, {writeHead, write, end, flushHeaders})
    response.setHeader('content-length', bytes.byteLength)
    response.end(bytes)
    // Whoever is not done writing writes what has just been sent.
    response.write = (...args: unknown[]) => {
      callBack(...args)
      return true
    }
    response.end = (...args: unknown[]) => {
      callBack(...args)
      return response
    }
  }

  // Nothing is sent before the whole body is known.
  response.flushHeaders = () => {
    const bytes = encodedBefore(response, coding)
    if (bytes) send(bytes)
  }
  response.writeHead = (status: number, ...rest: unknown[]) => {
    response.statusCode = status
    const headers = rest.at(-1)
    if (typeof headers === 'object' && headers !== null) {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    }
    return response
  }
  response.write = (chunk: unknown, ...rest: unknown[]) => {
    chunks.push(...bytesOf(chunk, rest[0]))
    callBack(...rest)
    return true
  }
  response.end = (...args: unknown[]) => {
    chunks.push(...bytesOf(args[0], args[1]))
    response.end = () => response
    const body = Buffer.concat(chunks)
    encode(response, coding, body)
      .catch(() => body)
      .then(send)
      .then(
        () => callBack(...args),
        (error: Error) => response.destroy(error),
      )
    return response
  }
}
