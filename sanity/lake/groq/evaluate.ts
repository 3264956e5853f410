import type {SQLInputValue} from 'node:sqlite'
import {evaluate, evaluateSync, toJS} from 'groq-js'
import {dataError, LakeError} from '../errors.ts'
import {isPrivateId, placeOf} from '../ids.ts'
import {type Doc, type JsonObject, parseDoc} from '../json.ts'
import {type Database, text} from '../store/database.ts'
import {excerpt, excerptOf, LAST_CHANGE} from './excerpts.ts'
import type {Layers} from './perspective.ts'
import {type Plan, planOf, type Source} from './plan.ts'
import {conditionOf} from './pushdown.ts'
import {TreeCache} from './tree.ts'

/** A query and who asks it. */
export interface Question {
  query: string
  params: JsonObject
  layers: Layers
  /** Whether documents with a dot in their id may be read. */
  seesPrivate: boolean
  identity: string
  projectId: string
  dataset: string
}

/** The answer to a query. */
export interface Answer {
  /** The result as JSON. */
  json: string
  /** What must change for the result to change; see the live API. */
  tags: string[]
}

/** More documents than this are streamed, so that memory stays small. */
const IN_MEMORY = 5000

const plans = new TreeCache(planOf)

/** The documents as one perspective shows them. */
class View {
  readonly #db: Database
  readonly #question: Question
  readonly #seen = new Map<string, Doc | null>()
  readonly tags = new Set<string>()

  constructor(db: Database, question: Question) {
    this.#db = db
    this.#question = question
  }

  /** SQL that keeps the documents that the perspective and the asker's rights show. */
  #visible(): string {
    const {layers, seesPrivate} = this.#question
    const rights = seesPrivate ? '' : ' AND d.private = 0'
    if (!layers) return `1${rights}`
    const cases = layers.map((layer, index) => {
      const above = layers
        .slice(0, index)
        .map((higher) => `'${higher}.' || d.base`)
        .map((id) => ` AND NOT EXISTS (SELECT 1 FROM documents h WHERE h.id = ${id})`)
      return `(d.layer = '${layer}'${seesPrivate ? above.join('') : ''})`
    })
    return `(${cases.join(' OR ')})${rights}`
  }

  /** A stored document as the perspective shows it. */
  #shown(body: string): Doc {
    const doc = parseDoc(body)
    const {layers} = this.#question
    if (!layers || (layers.length === 1 && layers[0] === '')) return doc
    const shown = {...doc, _originalId: doc._id}
    shown._id = placeOf(doc._id).base
    return shown
  }

  /** @param columns - what is selected of `documents d` */
  #statement(source: Source, columns: string): {sql: string; values: SQLInputValue[]} {
    const {params, layers} = this.#question
    const idColumn = layers ? 'base' : 'id'
    const conditions = source.filters.map((filter) => conditionOf(filter, params, idColumn))
    const known = conditions.filter((condition) => condition !== undefined)
    const tags = known.find(({narrow, tags}) => narrow && tags.length > 0)?.tags
    const tagged = tags ?? known.find((condition) => condition.tags.length > 0)?.tags ?? ['all']
    for (const tag of tagged) this.tags.add(tag)
    const exact = conditions.every((condition) => condition?.exact === true)
    const order = source.order.map(
      ({column, descending}) =>
        `d.${column === 'id' ? idColumn : column} ${descending ? 'DESC' : 'ASC'}, `,
    )
    const limit = exact && source.limit !== undefined ? ` LIMIT ${source.limit}` : ''
    const where = [...known.map(({sql}) => sql), this.#visible()].join(' AND ')
    const sorted = limit ? order.join('') : ''
    const id = known.some(({narrow}) => narrow) ? '+d.id' : 'd.id'
    return {
      sql: `SELECT ${columns} FROM documents d WHERE ${where} ORDER BY ${sorted}${id}${limit}`,
      values: known.flatMap((condition) => condition.values),
    }
  }

  /** The documents of a source, or `undefined` where there are too many to hold at once. */
  rows(source: Source): Doc[] | undefined {
    const {attributes} = source
    const columns = attributes ? `d.id, ${LAST_CHANGE} AS seq` : 'd.body'
    const {sql, values} = this.#statement(source, columns)
    const docs: Doc[] = []
    for (const row of this.#db.iterate(sql, ...values)) {
      if (docs.length === IN_MEMORY) return undefined
      docs.push(this.#shown(attributes ? excerpt(this.#db, row, attributes) : text(row, 'body')))
    }
    return docs
  }

  /** The documents one by one; groq-js starts from the beginning each time it needs them. */
  stream(source: Source): {next: () => never; [Symbol.iterator]: () => Iterator<Doc>} {
    const body = source.attributes ? excerptOf(source.attributes) : 'd.body'
    const {sql, values} = this.#statement(source, `${body} AS body`)
    const db = this.#db
    const show = (body: string) => this.#shown(body)
    function* scan() {
      for (const row of db.iterate(sql, ...values)) yield show(text(row, 'body'))
    }
    return {
      // groq-js tells a stream by this method, and then asks for an iterator.
      next: () => {
        throw new TypeError('A source is iterated, not read')
      },
      [Symbol.iterator]: scan,
    }
  }

  /** Follows a reference within the perspective. */
  dereference(id: string): Doc | null {
    const known = this.#seen.get(id)
    if (known !== undefined) return known
    this.tags.add(`id:${placeOf(id).base}`)
    const {layers, seesPrivate} = this.#question
    const ids = layers ? layers.map((layer) => (layer ? `${layer}.${id}` : id)) : [id]
    for (const candidate of ids) {
      if (isPrivateId(candidate) && !seesPrivate) continue
      const row = this.#db.get('SELECT body FROM documents WHERE id = ?', candidate)
      if (!row) continue
      const doc = this.#shown(text(row, 'body'))
      this.#seen.set(id, doc)
      return doc
    }
    this.#seen.set(id, null)
    return null
  }
}

async function run(plan: Plan, view: View, question: Question): Promise<unknown> {
  const params: JsonObject = {...question.params}
  let {synchronous} = plan
  for (const source of plan.sources) {
    const docs = view.rows(source)
    params[source.name] = docs ?? view.stream(source)
    synchronous &&= docs !== undefined
  }
  const {identity, projectId, dataset} = question
  const options = {
    params,
    identity,
    dataset: [],
    sanity: {projectId, dataset},
    dereference: ({_ref}: {_ref: string}) => view.dereference(_ref),
  }
  if (synchronous) return toJS(evaluateSync(plan.tree, options))
  const value = await evaluate(plan.tree, options)
  return value.get()
}

/**
 * Answers a query.
 *
 * @throws LakeError 400 where it does not parse, or asks for what groq-js cannot do
 */
export async function answer(db: Database, question: Question): Promise<Answer> {
  const plan = plans.get(question.query, question.params)
  const view = new View(db, question)
  // One snapshot for all that the query reads.
  db.connection.exec('BEGIN')
  try {
    const result = await run(plan, view, question)
    return {json: JSON.stringify(result ?? null), tags: [...view.tags].sort()}
  } catch (error) {
    if (error instanceof LakeError) throw error
    const description = error instanceof Error ? error.message : String(error)
    throw dataError(400, 'queryError', `The query cannot be answered: ${description}`)
  } finally {
    db.connection.exec('COMMIT')
  }
}
