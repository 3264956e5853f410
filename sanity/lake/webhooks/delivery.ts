import {number, type Row, text} from '../store/database.ts'
import type {Operation} from './webhook.ts'

/** `pending`: to be sent, now or later. `failed`: given up. */
export type DeliveryStatus = 'pending' | 'delivered' | 'failed'

/** One event for one webhook. */
export interface Delivery {
  /** Also the `idempotency-key`. */
  id: string
  webhook: string
  doc: string
  txn: string
  operation: string
  before: string | null
  after: string | null
  /** The body, once it has been made. */
  payload: string | null
  status: DeliveryStatus
  attempts: number
  createdMs: number
  nextMs: number
}

/** One try at a delivery. */
export interface Attempt {
  at: string
  /** The HTTP status, or `null` where nothing answered. */
  status: number | null
  ms: number
  detail: string
}

/** Reads a delivery from its row. */
export function deliveryOf(row: Row): Delivery {
  const {status} = row
  if (status !== 'pending' && status !== 'delivered' && status !== 'failed') {
    throw new TypeError('The database holds an unknown status of a delivery')
  }
  const optional = (column: string) => (row[column] === null ? null : text(row, column))
  return {
    id: text(row, 'id'),
    webhook: text(row, 'webhook'),
    doc: text(row, 'doc'),
    txn: text(row, 'txn'),
    operation: text(row, 'operation'),
    before: optional('before'),
    after: optional('after'),
    payload: optional('payload'),
    status,
    attempts: number(row, 'attempts'),
    createdMs: number(row, 'created_ms'),
    nextMs: number(row, 'next_ms'),
  }
}

/** What a change was to its document. */
export function operationOf({before, after}: {before: unknown; after: unknown}): Operation {
  if (!before) return 'create'
  return after ? 'update' : 'delete'
}
