import {dataError} from '../errors.ts'

/**
 * How documents are seen: `undefined` as they are stored, or layer by layer, the first that has a
 * document hiding the others (`''` is published, then `drafts` and `versions.<release>`).
 */
export type Layers = readonly string[] | undefined

/**
 * Reads the `perspective` of a request.
 *
 * @param value - `raw`, `published`, `drafts` (or its old name `previewDrafts`), or a list of
 *   releases, `drafts` and `published` joined by commas, the uppermost first
 * @throws LakeError 400
 */
export function parsePerspective(value: string | undefined): Layers {
  if (value === undefined || value === '' || value === 'raw') return undefined
  const names = value.split(',')
  const layers: string[] = []
  for (const name of names) {
    if (name === 'drafts' || name === 'previewDrafts') layers.push('drafts')
    else if (name === 'published') layers.push('')
    else if (/^r[A-Za-z0-9_-]+$/.test(name)) layers.push(`versions.${name}`)
    else {
      const description = `Invalid perspective "${name.slice(0, 50)}"`
      throw dataError(400, 'invalidPerspectiveError', description)
    }
  }
  if (!layers.includes('')) layers.push('')
  return [...new Set(layers)]
}
