/** An answer that is an error, in the shape that Sanity's clients read. */
export class LakeError extends Error {
  override name = 'LakeError'
  readonly status: number
  readonly body: object

  constructor(status: number, message: string, body: object) {
    super(message)
    this.status = status
    this.body = body
  }
}

const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Payload Too Large',
  429: 'Too Many Requests',
  501: 'Not Implemented',
  507: 'Insufficient Storage',
}

/** An error of the API around the data: `{statusCode, error, message}`. */
export function apiError(status: number, message: string, extra: object = {}): LakeError {
  const error = REASONS[status] ?? 'Error'
  return new LakeError(status, message, {statusCode: status, error, message, ...extra})
}

/** An error of the data API: `{error: {description, type}}`. */
export function dataError(
  status: number,
  type: string,
  description: string,
  extra: object = {},
): LakeError {
  return new LakeError(status, description, {error: {description, type, ...extra}})
}

/** What is wrong with one mutation or action of a transaction. */
export interface ItemError {
  type: string
  description: string
  [key: string]: unknown
}

/** A mutation that was refused; the whole transaction is. */
export function mutationError(status: number, item: ItemError, index = 0): LakeError {
  const description = `Mutation failed: ${item.description}`
  return dataError(status, 'mutationError', description, {items: [{error: item, index}]})
}

/** The same refusal, told to a client that sent actions. */
export function asActionError(error: LakeError, index: number): LakeError {
  const body = error.body
  const inner = 'error' in body && typeof body.error === 'object' ? body.error : undefined
  const items: unknown = inner && 'items' in inner ? inner.items : undefined
  const first: unknown = Array.isArray(items) ? items[0] : undefined
  const item: unknown =
    typeof first === 'object' && first !== null && 'error' in first ? first.error : undefined
  const error_ = item ?? {type: 'actionError', description: error.message}
  return dataError(error.status, 'actionError', `Action failed: ${error.message}`, {
    items: [{error: error_, index}],
  })
}

/** The disk is full, or broken. */
export function diskError(): LakeError {
  const advice = 'Nothing of this transaction was kept; make room, and send it again.'
  return apiError(507, `The lake cannot write to its disk. ${advice}`)
}

/** Something that hosted Sanity has and the lake leaves out. */
export function leftOut(what: string): LakeError {
  return dataError(501, 'notImplementedError', `The embedded lake leaves out ${what}.`)
}
