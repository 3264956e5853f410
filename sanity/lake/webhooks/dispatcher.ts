import {encodeSignatureHeader, SIGNATURE_HEADER_NAME} from '@sanity/webhook'
import {LakeError} from '../errors.ts'
import type {QueryPool} from '../groq/pool.ts'
import {isObject, type JsonObject} from '../json.ts'
import type {Writer} from '../store/writer.ts'
import type {Attempt, Delivery, DeliveryStatus} from './delivery.ts'
import type {Outbox} from './outbox.ts'
import type {Webhook} from './webhook.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const LONGEST_WAIT_MS = 30 * 60 * 1000
/** The command line may put something into the outbox from another process. */
const LOOK_MS = 5000
const TIMEOUT_MS = 30_000
const KEPT_MS = 30 * DAY_MS
/** A publish changes a few documents, and none of them need wait for the others. */
const AT_ONCE = 4

/** How long to wait after a number of failed attempts: 1 s, 2 s, 4 s … 30 minutes. */
export function backoff(attempts: number): number {
  return Math.min(1000 * 2 ** Math.max(0, attempts - 1), LONGEST_WAIT_MS)
}

function stored(json: string | null): JsonObject | null {
  const value: unknown = json === null ? null : JSON.parse(json)
  return isObject(value) ? value : null
}

/**
 * Sends what is in the outbox: at least once, until it is taken or a day has passed. Of one document
 * a webhook gets one event at a time, in order.
 */
export class Dispatcher {
  readonly #outbox: Outbox
  readonly #writer: Writer
  readonly #pool: QueryPool
  readonly #project: {projectId: string; dataset: string}
  /** By webhook, and by the document that each is about. */
  readonly #underWay = new Map<string, Map<string, Promise<void>>>()
  readonly #stopping = new AbortController()
  #timer: NodeJS.Timeout | undefined

  constructor(
    outbox: Outbox,
    writer: Writer,
    pool: QueryPool,
    project: {projectId: string; dataset: string},
  ) {
    this.#outbox = outbox
    this.#writer = writer
    this.#pool = pool
    this.#project = project
    outbox.forget(Date.now() - KEPT_MS)
  }

  /** Looks for what is due; to be called after every commit, and once at the start. */
  wake(): void {
    if (this.#stopping.signal.aborted) return
    for (const webhook of this.#outbox.list()) if (!webhook.isDisabled) this.#begin(webhook)
    this.#sleep()
  }

  /** Begins as many deliveries as may be under way. */
  #begin(webhook: Webhook): void {
    const underWay = this.#underWay.get(webhook.id) ?? new Map<string, Promise<void>>()
    this.#underWay.set(webhook.id, underWay)
    while (underWay.size < AT_ONCE) {
      const delivery = this.#outbox.due(webhook.id, Date.now(), underWay.keys())
      if (!delivery) return
      const work = this.#deliver(webhook, delivery).finally(() => underWay.delete(delivery.doc))
      // What could not be noted is due again; not at once, since the disk is to blame.
      const next = work.then(
        () => this.wake(),
        () => this.#sleep(),
      )
      underWay.set(delivery.doc, next)
    }
  }

  #sleep(): void {
    clearTimeout(this.#timer)
    if (this.#stopping.signal.aborted) return
    const next = this.#outbox.nextDue() ?? Number.POSITIVE_INFINITY
    const wait = Math.min(Math.max(next - Date.now(), 50), LOOK_MS)
    this.#timer = setTimeout(() => this.wake(), wait)
    this.#timer.unref()
  }

  async #deliver(webhook: Webhook, delivery: Delivery): Promise<void> {
    const started = performance.now()
    const at = new Date().toISOString()
    let {payload} = delivery
    const settle = (status: number | null, detail: string, outcome: DeliveryStatus, nextMs = 0) => {
      const attempt: Attempt = {at, status, ms: Math.round(performance.now() - started), detail}
      const end = {status: outcome, nextMs, payload}
      return this.#writer.write(() => this.#outbox.settle(delivery.id, attempt, end))
    }
    const retry = (status: number | null, detail: string) => {
      const next = Date.now() + backoff(delivery.attempts + 1)
      const late = next - delivery.createdMs > DAY_MS
      return settle(status, detail, late ? 'failed' : 'pending', next)
    }
    try {
      payload ??= await this.#payload(webhook, delivery)
      if (payload === null) {
        await this.#writer.write(() => this.#outbox.skip(delivery.id))
        return
      }
      const {status, body} = await this.#send(webhook, delivery, payload)
      if (status >= 200 && status < 300) await settle(status, '', 'delivered')
      else if (status === 429 || status >= 500) await retry(status, body)
      else await settle(status, body, 'failed')
    } catch (error) {
      if (this.#stopping.signal.aborted) return
      const detail = error instanceof Error ? describe(error) : String(error)
      if (error instanceof LakeError && error.status === 400) await settle(null, detail, 'failed')
      else await retry(null, detail)
    }
  }

  /** Makes the body; `null` where the filter does not hold. */
  async #payload(webhook: Webhook, delivery: Delivery): Promise<string | null> {
    const {filter, projection} = webhook
    const states = {before: stored(delivery.before), after: stored(delivery.after)}
    const {json} = await this.#pool.delta({filter, projection, ...states, ...this.#project})
    return json ?? null
  }

  async #send(webhook: Webhook, delivery: Delivery, payload: string) {
    const {secret, httpMethod: method, url} = webhook
    const signature = secret && (await encodeSignatureHeader(payload, Date.now(), secret))
    const headers = {
      ...webhook.headers,
      'content-type': 'application/json',
      'user-agent': 'embedded-content-lake',
      'idempotency-key': delivery.id,
      'sanity-webhook-id': webhook.id,
      'sanity-project-id': this.#project.projectId,
      'sanity-dataset': this.#project.dataset,
      'sanity-document-id': delivery.doc,
      'sanity-transaction-id': delivery.txn,
      'sanity-operation': delivery.operation,
      ...(signature && {[SIGNATURE_HEADER_NAME]: signature}),
    }
    const response = await fetch(url, {
      method,
      headers,
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), this.#stopping.signal]),
      ...(method !== 'GET' && {body: payload}),
    })
    const body = (await response.text()).slice(0, 500)
    return {status: response.status, body}
  }

  /** Stops sending; what is under way is sent again after the next start. */
  async close(): Promise<void> {
    this.#stopping.abort()
    clearTimeout(this.#timer)
    const underWay = [...this.#underWay.values()].flatMap((each) => [...each.values()])
    await Promise.allSettled(underWay)
  }
}

function describe(error: Error): string {
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}
