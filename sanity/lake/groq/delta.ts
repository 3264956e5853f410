import {evaluate} from 'groq-js'
import {dataError, LakeError} from '../errors.ts'
import {parseDoc} from '../json.ts'
import type {Database} from '../store/database.ts'
import {text} from '../store/database.ts'
import type {DeltaAnswer, DeltaQuestion} from './protocol.ts'
import {TreeCache} from './tree.ts'

const trees = new TreeCache((tree) => tree, 'delta')

/** The query that a webhook's filter and projection make together, as Sanity joins them. */
export function deltaQuery(filter: string, projection: string): string {
  const kept = filter.trim() || 'true'
  return `*[${kept}]${projection.trim() || '{...}'}`
}

/**
 * Evaluates a webhook: its filter and projection see the document after the change (before it,
 * where the change deleted it), and `before()`, `after()` and `delta::` see both.
 *
 * @throws LakeError 400 where filter or projection do not parse
 */
export async function answerDelta(db: Database, question: DeltaQuestion): Promise<DeltaAnswer> {
  const {before, after, filter, projection, projectId, dataset} = question
  const tree = trees.get(deltaQuery(filter, projection), {})
  const options = {
    dataset: [after ?? before],
    before,
    after,
    sanity: {projectId, dataset},
    dereference: ({_ref}: {_ref: string}) => {
      const row = db.get('SELECT body FROM documents WHERE id = ?', _ref)
      return row ? parseDoc(text(row, 'body')) : null
    },
  }
  try {
    const value = await evaluate(tree, options)
    const result: unknown = await value.get()
    const [payload] = Array.isArray(result) ? result : []
    return {json: payload === undefined ? undefined : JSON.stringify(payload)}
  } catch (error) {
    if (error instanceof LakeError) throw error
    const description = error instanceof Error ? error.message : String(error)
    throw dataError(400, 'queryError', `The webhook cannot be evaluated: ${description}`)
  }
}
