import {createDataAttribute} from 'next-sanity'
import type {Gap} from '#lib/content/preview/mend.ts'
import type {Editing, FieldAttributes} from '#lib/document/index.ts'

/** The attribute by which Presentation finds the field of a document that an element shows. */
function attributes(id: string, type: string, path: Gap['path']): FieldAttributes {
  const keys = path.map((step) => (typeof step === 'string' ? step : {_key: step._key}))
  return {'data-sanity': createDataAttribute({baseUrl: '/studio', id, type, path: keys}).toString()}
}

const typeOf = (id: string, policyId: string) => (id === policyId ? 'policy' : 'subprocessor')

/** Leads from the elements of a policy's preview to their fields. */
export const editingOf =
  (policyId: string): Editing =>
  (path, subprocessor = policyId) =>
    attributes(subprocessor, typeOf(subprocessor, policyId), path)

/** Leads from what is missing to its field. */
export const gapField =
  (policyId: string) =>
  ({document, path}: Gap): FieldAttributes =>
    attributes(document, typeOf(document, policyId), path)
