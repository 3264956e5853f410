import {parse} from 'groq-js'
import {deltaQuery} from '../groq/delta.ts'
import {placeOf, randomId} from '../ids.ts'
import type {Committed} from '../mutate/engine.ts'
import {type Database, number, text} from '../store/database.ts'
import {
  type Attempt,
  type Delivery,
  type DeliveryStatus,
  deliveryOf,
  operationOf,
} from './delivery.ts'
import {type Webhook, type WebhookInput, webhookConfig} from './webhook.ts'

/** The webhooks and what is to be sent to them. */
export class Outbox {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  /**
   * Sets up a webhook, or changes the one of that name.
   *
   * @throws ZodError, or GroqSyntaxError where filter or projection do not parse
   */
  upsert(input: WebhookInput): Webhook {
    const config = webhookConfig.parse(input)
    parse(deltaQuery(config.filter, config.projection), {mode: 'delta'})
    const row = this.#db.get(
      `INSERT INTO webhooks (id, name, config) VALUES (?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET config = excluded.config RETURNING id`,
      `wh${randomId(10)}`,
      config.name,
      JSON.stringify(config),
    )
    if (!row) throw new Error('SQLite returned no row')
    return {...config, id: text(row, 'id')}
  }

  list(): Webhook[] {
    return this.#db.all('SELECT id, config FROM webhooks ORDER BY name').map((row) => ({
      ...webhookConfig.parse(JSON.parse(text(row, 'config'))),
      id: text(row, 'id'),
    }))
  }

  /** @returns whether there was one */
  delete(name: string): boolean {
    return this.#db.run('DELETE FROM webhooks WHERE name = ?', name).changes > 0
  }

  /** Notes a transaction for every webhook that it may concern; part of the transaction itself. */
  record(committed: Committed): void {
    const webhooks = this.list().filter(({isDisabled}) => !isDisabled)
    if (webhooks.length === 0) return
    for (const change of committed.changes) {
      const operation = operationOf(change)
      const isDraft = placeOf(change.id).layer !== ''
      for (const {id, on, includeDrafts} of webhooks) {
        if (!on.includes(operation) || (isDraft && !includeDrafts)) continue
        this.#db.run(
          `INSERT INTO deliveries
             (id, webhook, doc, txn, operation, before, after, status, attempts, created_ms, next_ms)
           VALUES (?, ?, ?, ?, ?, ?, ?, 'pending', 0, ?, 0)`,
          randomId(),
          id,
          change.id,
          committed.id,
          operation,
          change.before ? JSON.stringify(change.before) : null,
          change.after ? JSON.stringify(change.after) : null,
          Date.parse(committed.at),
        )
      }
    }
  }

  /**
   * What is due for a webhook, oldest first.
   *
   * @param except - documents whose events have to wait
   */
  due(webhook: string, now: number, except: Iterable<string>): Delivery | undefined {
    const row = this.#db.get(
      `SELECT * FROM deliveries WHERE webhook = ? AND status = 'pending' AND next_ms <= ?
         AND doc NOT IN (SELECT value FROM json_each(?))
       ORDER BY created_ms, rowid LIMIT 1`,
      webhook,
      now,
      JSON.stringify([...except]),
    )
    return row && deliveryOf(row)
  }

  /** When the next delivery is due, in milliseconds since 1970. */
  nextDue(): number | undefined {
    const row = this.#db.get("SELECT min(next_ms) AS at FROM deliveries WHERE status = 'pending'")
    return typeof row?.at === 'number' ? row.at : undefined
  }

  deliveries(limit = 50): Delivery[] {
    return this.#db
      .all('SELECT * FROM deliveries ORDER BY created_ms DESC, rowid DESC LIMIT ?', limit)
      .map(deliveryOf)
  }

  attempts(delivery: string): Attempt[] {
    return this.#db
      .all('SELECT * FROM attempts WHERE delivery = ? ORDER BY rowid', delivery)
      .map((row) => ({
        at: text(row, 'at'),
        status: typeof row.status === 'number' ? row.status : null,
        ms: number(row, 'ms'),
        detail: text(row, 'detail'),
      }))
  }

  /** Puts a delivery back into the queue. */
  resend(id: string): boolean {
    const sql =
      "UPDATE deliveries SET status = 'pending', next_ms = 0, created_ms = ? WHERE id = ? AND payload IS NOT NULL"
    return this.#db.run(sql, Date.now(), id).changes > 0
  }

  /** Forgets an event that the webhook's filter does not let through. */
  skip(id: string): void {
    this.#db.run('DELETE FROM deliveries WHERE id = ?', id)
  }

  /**
   * Notes an attempt and what comes of it.
   *
   * @param payload - the body that was made, kept so that every attempt sends the same
   */
  settle(
    id: string,
    attempt: Attempt,
    {status, nextMs, payload}: {status: DeliveryStatus; nextMs: number; payload: string | null},
  ): void {
    this.#db.run(
      'INSERT INTO attempts (delivery, at, status, ms, detail) VALUES (?, ?, ?, ?, ?)',
      id,
      attempt.at,
      attempt.status,
      attempt.ms,
      attempt.detail,
    )
    this.#db.run(
      `UPDATE deliveries SET status = ?1, next_ms = ?2, attempts = attempts + 1, payload = ?3,
         before = iif(?3 IS NULL, before, NULL), after = iif(?3 IS NULL, after, NULL)
       WHERE id = ?4`,
      status,
      nextMs,
      payload,
      id,
    )
  }

  /** Forgets deliveries that were settled before an instant (milliseconds since 1970). */
  forget(before: number): void {
    this.#db.run("DELETE FROM deliveries WHERE status <> 'pending' AND created_ms < ?", before)
  }
}
