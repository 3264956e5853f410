import type {ShownSection} from '#lib/policy/model/index.ts'

/** Where a field is inside a document: names, and the keys of entries. */
export type FieldPath = readonly (string | {readonly _key: string})[]

/** What an element says of the field that it shows; visitors' pages have none of it. */
export type FieldAttributes = {readonly 'data-sanity': string}

/**
 * Makes the attributes that lead an editor from an element of a draft to the field that it shows.
 *
 * @param path - the field, in the policy or, where one is named, in the subprocessor with that `_id`
 */
export type Editing = (path: FieldPath, subprocessor?: string) => FieldAttributes

/** The path of something inside a section: a field's name, or the key of a block of its body. */
export function pathIn(
  {_key}: Pick<ShownSection, '_key'>,
  ...rest: readonly (string | {readonly _key: string})[]
): FieldPath {
  return ['sections', {_key}, ...rest]
}
