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
const compressed = new LRUCache<string, Buffer, Wanted>({
  maxSize: MEMORY_BYTES,
  sizeCalculation: (body) => body.byteLength,
  fetchMethod: (_key, _stale, {context: {coding, body}}) => COMPRESSORS[coding]?.(body),
})

const isText = (type: string) => /^(text|application|image\/svg)/.test(type)

/** The body as it goes over the wire; the headers say how. */
async function encode(response: ServerResponse, coding: string, body: Buffer): Promise<Buffer> {
  const etag = response.getHeader('etag')?.toString()
  const type = `${response.getHeader('content-type')}`
  if (!etag || !isText(type) || body.byteLength < SHORT_BYTES) return body
  if (!`${response.getHeader('vary')}`.toLowerCase().includes('accept-encoding')) {
    response.appendHeader('vary', 'Accept-Encoding')
  }
  if (coding === IDENTITY || response.hasHeader('content-encoding')) return body
  const bytes = await compressed.fetch(`${coding} ${etag}`, {context: {coding, body}})
  if (!bytes) return body
  response.setHeader('content-encoding', coding)
  return bytes
}

/**
 * Sends a page or its data compressed as well as can be, once for everybody who gets the same: Next
 * compresses every answer anew and lightly, and those of route handlers only where it knew their
 * type before.
 *
 * @param request - loses its `Accept-Encoding`, so that nobody else compresses
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-content-codings
 */
export function encodeOnce(request: IncomingMessage, response: ServerResponse): void {
  const accepted = new Negotiator(request).encodings(CODINGS)
  const coding = CODINGS.find((each) => accepted.includes(each)) ?? IDENTITY
  delete request.headers['accept-encoding']
  const {writeHead, write, end, flushHeaders} = response
  const chunks: Buffer[] = []
  const collect = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === 'string') {
      const named = typeof encoding === 'string' && Buffer.isEncoding(encoding)
      chunks.push(Buffer.from(chunk, named ? encoding : 'utf8'))
    } else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  const callBack = (args: readonly unknown[]) => {
    const callback = args.findLast((arg) => typeof arg === 'function')
    if (callback) process.nextTick(callback)
  }
  const send = async () => {
    const body = Buffer.concat(chunks)
    const bytes = await encode(response, coding, body).catch(() => body)
    Object.assign(response, {writeHead, write, end, flushHeaders})
    response.setHeader('content-length', bytes.byteLength)
    response.end(bytes)
  }

  // Nothing is sent before the whole body is known.
  response.flushHeaders = () => {}
  response.writeHead = new Proxy(writeHead, {
    apply(_target, _self, [status, ...rest]: [number, ...unknown[]]) {
      response.statusCode = status
      const headers = rest.at(-1)
      if (typeof headers === 'object' && headers !== null) {
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
      }
      return response
    },
  })
  response.write = new Proxy(write, {
    apply(_target, _self, [chunk, ...rest]: unknown[]) {
      collect(chunk, rest[0])
      callBack(rest)
      return true
    },
  })
  response.end = new Proxy(end, {
    apply(_target, _self, args: unknown[]) {
      collect(args[0], args[1])
      response.end = new Proxy(end, {apply: () => response})
      send().then(
        () => callBack(args),
        (error: Error) => response.destroy(error),
      )
      return response
    },
  })
}
