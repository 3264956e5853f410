import {isPrivateId, placeOf} from '../ids.ts'
import {type Doc, isObject, parseDoc} from '../json.ts'
import {type Database, number, text} from './database.ts'

interface Link {
  value: string
  path: string
  /** `strong` and `weak` references, and slugs. */
  kind: 'strong' | 'weak' | 'slug'
}

/**
 * Every string under `_ref` (a reference) or `current` (a slug) in a document. A path has its
 * attribute names joined by dots, and `[]` for an array.
 */
function linksOf(value: unknown, path = ''): Link[] {
  if (Array.isArray(value)) return value.flatMap((item) => linksOf(item, `${path}[]`))
  if (!isObject(value)) return []
  const links: Link[] = []
  for (const [key, child] of Object.entries(value)) {
    const childPath = path ? `${path}.${key}` : key
    if (typeof child !== 'string') links.push(...linksOf(child, childPath))
    else if (key === 'current') links.push({value: child, path: childPath, kind: 'slug'})
    else if (key === '_ref') {
      const foreign = '_dataset' in value || '_projectId' in value
      const kind = value._weak === true || foreign ? 'weak' : 'strong'
      links.push({value: child, path: childPath, kind})
    }
  }
  return links
}

/** The documents as they are now. */
export class Documents {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  get(id: string): Doc | undefined {
    const row = this.#db.get('SELECT body FROM documents WHERE id = ?', id)
    return row && parseDoc(text(row, 'body'))
  }

  /** @returns whether the document holds strong references, which must lead somewhere */
  put(doc: Doc, body: string): boolean {
    const {base, layer} = placeOf(doc._id)
    const row = this.#db.get(
      `INSERT INTO documents (id, type, base, layer, private, created, updated, body)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET type = excluded.type, created = excluded.created,
         updated = excluded.updated, body = excluded.body
       RETURNING pk`,
      doc._id,
      doc._type,
      base,
      layer,
      isPrivateId(doc._id) ? 1 : 0,
      doc._createdAt,
      doc._updatedAt,
      body,
    )
    if (!row) throw new Error('SQLite returned no row')
    const pk = number(row, 'pk')
    const links = linksOf(doc)
    this.#relink(pk, links)
    return links.some(({kind}) => kind === 'strong')
  }

  /** Writes only the links that changed: most patches change none. */
  #relink(pk: number, links: readonly Link[]): void {
    const wanted = new Map(links.map((link) => [JSON.stringify([link.value, link.path]), link]))
    for (const row of this.#db.all('SELECT value, path, kind FROM links WHERE doc = ?', pk)) {
      const key = JSON.stringify([row.value, row.path])
      if (wanted.get(key)?.kind === row.kind) wanted.delete(key)
      else {
        const [value, path] = [text(row, 'value'), text(row, 'path')]
        this.#db.run('DELETE FROM links WHERE doc = ? AND value = ? AND path = ?', pk, value, path)
      }
    }
    for (const {value, path, kind} of wanted.values()) {
      this.#db.run(
        'INSERT OR REPLACE INTO links (doc, value, path, kind) VALUES (?, ?, ?, ?)',
        pk,
        value,
        path,
        kind,
      )
    }
  }

  delete(id: string): void {
    this.#db.run('DELETE FROM documents WHERE id = ?', id)
  }

  /** The ids of up to ten documents that hold a strong reference to an id. */
  referring(id: string): string[] {
    return this.#db
      .all(
        `SELECT DISTINCT d.id FROM links l JOIN documents d ON d.pk = l.doc
         WHERE l.value = ? AND l.kind = 'strong' LIMIT 10`,
        id,
      )
      .map((row) => text(row, 'id'))
  }

  /** Ids that a document refers to strongly and that do not exist. */
  missingReferences(id: string): string[] {
    return this.#db
      .all(
        `SELECT DISTINCT l.value FROM documents d JOIN links l ON l.doc = d.pk
         WHERE d.id = ? AND l.kind = 'strong'
           AND NOT EXISTS (SELECT 1 FROM documents t WHERE t.id = l.value)`,
        id,
      )
      .map((row) => text(row, 'value'))
  }

  /** Up to a hundred strong references to documents that do not exist. */
  dangling(): {id: string; missing: string}[] {
    return this.#db
      .all(
        `SELECT d.id, l.value FROM links l JOIN documents d ON d.pk = l.doc
         WHERE l.kind = 'strong' AND NOT EXISTS (SELECT 1 FROM documents t WHERE t.id = l.value)
         LIMIT 100`,
      )
      .map((row) => ({id: text(row, 'id'), missing: text(row, 'value')}))
  }

  /** How many documents there are. */
  count(): number {
    const row = this.#db.get('SELECT count(*) AS n FROM documents')
    return row ? number(row, 'n') : 0
  }

  /** Every document as stored text, in the order of ids. */
  *scan(): Generator<string> {
    for (const row of this.#db.iterate('SELECT body FROM documents ORDER BY id')) {
      yield text(row, 'body')
    }
  }
}
