import 'server-only'
import {timingSafeEqual} from 'node:crypto'
import {decodeSignatureHeader, encodeSignatureHeader, SIGNATURE_HEADER_NAME} from '@sanity/webhook'
import {z} from 'zod'

const MAX_BODY_BYTES = 64 * 1024
const MAX_AGE_MS = 5 * 60 * 1000

/** A call that is refused, with the status that says why. */
export class WebhookError extends Error {
  override name = 'WebhookError'
  readonly status: number

  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options)
    this.status = status
  }
}

/** The raw body, read no further than the limit. */
async function readBody(request: Request): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > MAX_BODY_BYTES) throw new WebhookError(413, 'The body is larger than 64 KiB')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function decode(header: string): {timestamp: number} {
  try {
    return decodeSignatureHeader(header)
  } catch (cause) {
    throw new WebhookError(401, `The ${SIGNATURE_HEADER_NAME} header is malformed`, {cause})
  }
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/**
 * Reads a request that Sanity (or the embedded lake) signed. The signature is checked on the raw
 * bytes, and nothing is parsed before it holds.
 *
 * @param secret - shared with the sender; without one every request is refused
 * @returns what `schema` makes of the JSON body
 * @throws WebhookError 503 without a secret, 413 for a body over 64 KiB, 401 for a missing, wrong
 * or old signature (five minutes either way), 400 for a body that is not ours
 * @see https://www.sanity.io/docs/content-lake/webhook-best-practices
 */
export async function readSignedJson<T>(
  request: Request,
  secret: string | undefined,
  schema: z.ZodType<T>,
): Promise<T> {
  if (!secret) {
    throw new WebhookError(503, 'SANITY_WEBHOOK_SECRET is not set, so no call can be trusted')
  }
  const header = request.headers.get(SIGNATURE_HEADER_NAME)?.trim()
  if (!header) throw new WebhookError(401, `The ${SIGNATURE_HEADER_NAME} header is missing`)
  const {timestamp} = decode(header)
  const body = await readBody(request)
  if (body === '') throw new WebhookError(400, 'The body is empty')
  const expected = await encodeSignatureHeader(body, timestamp, secret).catch((cause: unknown) => {
    throw new WebhookError(401, 'The signature has no usable timestamp', {cause})
  })
  if (!sameText(header.replace(/[, ]+v1=/, ',v1='), expected)) {
    throw new WebhookError(401, 'The signature does not match the body')
  }
  if (Math.abs(Date.now() - timestamp) > MAX_AGE_MS) {
    throw new WebhookError(401, 'The signature is more than five minutes off')
  }
  return parse(body, schema)
}

function parse<T>(body: string, schema: z.ZodType<T>): T {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch (cause) {
    throw new WebhookError(400, 'The body is not JSON', {cause})
  }
  const result = schema.safeParse(json)
  if (!result.success) {
    throw new WebhookError(400, `The body is not ours: ${z.prettifyError(result.error)}`)
  }
  return result.data
}
