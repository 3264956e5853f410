import type {Bus} from '../bus.ts'
import type {Matcher} from '../groq/filter.ts'
import {isPrivateId, placeOf} from '../ids.ts'
import {isObject, type JsonObject} from '../json.ts'
import type {Committed, CommittedChange} from '../mutate/engine.ts'
import {isPast, type Past} from './past.ts'
import type {Sink} from './stream.ts'

/** What a client wants to be told. */
export interface ListenOptions {
  matches: Matcher
  seesPrivate: boolean
  includeResult: boolean
  includePreviousRevision: boolean
  includeMutations: boolean
  includeAllVersions: boolean
  effects: boolean
  resumable: boolean
  visibility: string
  /** The last event that the client has got, when it comes back. */
  lastEventId: string | undefined
}

/** The mutations of a transaction that were for one document, in a form every client can apply. */
function mutationsFor(change: CommittedChange, sent: unknown): unknown[] {
  const {id, after} = change
  if (Array.isArray(sent)) {
    const own = sent.filter((mutation) => {
      const [operation] = isObject(mutation) ? Object.values(mutation) : []
      return isObject(operation) && (operation._id ?? operation.id) === id
    })
    if (own.length > 0) return own
  }
  return after ? [{createOrReplace: after}] : [{delete: {id}}]
}

/** The event that a change is to a listener, or `undefined` where it is none. */
function eventOf(
  committed: Committed,
  change: CommittedChange,
  options: ListenOptions,
): JsonObject | undefined {
  if (!options.seesPrivate && isPrivateId(change.id)) return undefined
  const isVersion = placeOf(change.id).layer.startsWith('versions.')
  if (isVersion && !options.includeAllVersions) return undefined
  const was = options.matches(change.before)
  const is = options.matches(change.after)
  if (!was && !is) return undefined
  const transition = is ? (was ? 'update' : 'appear') : 'disappear'
  return {
    eventId: `${committed.id}#${change.id}`,
    documentId: change.id,
    transactionId: committed.id,
    transition,
    identity: committed.author,
    timestamp: committed.at,
    visibility: options.visibility,
    ...(change.before && {previousRev: change.before._rev}),
    resultRev: committed.id,
    ...(options.includeMutations && {mutations: mutationsFor(change, committed.mutations)}),
    ...(options.includeResult && change.after && {result: change.after}),
    ...(options.includePreviousRevision && change.before && {previous: change.before}),
    ...(options.effects && {effects: change.effects}),
  }
}

/**
 * Tells one client of one transaction. The events are counted as that client gets them: the Studio
 * waits for as many as it was told of, and edits nothing until then.
 */
function tell(committed: Committed, options: ListenOptions, sink: Sink): void {
  const events = committed.changes
    .map((change) => eventOf(committed, change, options))
    .filter((event) => event !== undefined)
  for (const [index, event] of events.entries()) {
    const order = {transactionTotalEvents: events.length, transactionCurrentEvent: index + 1}
    sink.send({event: 'mutation', id: String(event.eventId), data: {...event, ...order}})
  }
}

/**
 * Listens until the client goes away: a welcome (or what was missed since the client's last
 * event), then every change to a document that the query matches before or after it.
 *
 * @returns a function that ends it
 */
export function listen(bus: Bus, past: Past, options: ListenOptions, sink: Sink): () => void {
  const end = bus.subscribe((committed) => tell(committed, options, sink))
  const welcome = {listenerName: `l${Math.random().toString(36).slice(2)}`}
  const {lastEventId} = options
  const returning = options.resumable && lastEventId !== undefined
  const missed = returning ? past.since(lastEventId) : undefined
  if (!returning) sink.send({event: 'welcome', data: welcome})
  else if (!isPast(missed)) sink.send({event: 'reset', data: welcome})
  else {
    sink.send({event: 'welcomeback', data: welcome})
    for (const committed of missed) tell(committed, options, sink)
  }
  return end
}
