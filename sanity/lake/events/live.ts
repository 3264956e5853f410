import type {Bus} from '../bus.ts'
import {placeOf} from '../ids.ts'
import type {Committed} from '../mutate/engine.ts'
import type {History} from '../store/history.ts'
import type {Sink} from './stream.ts'
import {syncTag} from './sync-tags.ts'

/** What a transaction touched, in the terms that a query's `syncTags` use. */
function tagsOf(committed: Committed, includeDrafts: boolean): string[] {
  const tags = new Set<string>()
  for (const {id, before, after} of committed.changes) {
    const {base, layer} = placeOf(id)
    if (layer && !includeDrafts) continue
    tags.add('all').add(`id:${base}`)
    for (const doc of [before, after]) if (doc) tags.add(`type:${doc._type}`)
  }
  return [...tags].map(syncTag)
}

/**
 * The live API: tells which queries have a new answer, by the tags that their answers carried.
 *
 * @param lastEventId - where the client left off, when it comes back
 * @returns a function that ends it
 */
export function live(
  bus: Bus,
  history: History,
  {includeDrafts, lastEventId}: {includeDrafts: boolean; lastEventId: string | undefined},
  sink: Sink,
): () => void {
  const end = bus.subscribe((committed) => {
    const tags = tagsOf(committed, includeDrafts)
    if (tags.length > 0) sink.send({event: 'message', id: String(committed.seq), data: {tags}})
  })
  const newest = String(history.newest())
  sink.send({event: 'welcome', id: newest, data: {}})
  if (lastEventId !== undefined && lastEventId !== newest) {
    sink.send({event: 'restart', id: newest, data: {}})
  }
  return end
}
