import type {Documents, Stored} from '../review/documents.ts'

/** A place where a policy refers to a subprocessor. */
export type Use = {
  readonly policyId: string
  readonly policyTitle: string
  /** The heading of the section, or nothing where it has none. */
  readonly heading: string
  /** The Sanity path of the section. */
  readonly path: string
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

/** Whether anything below a value refers to a document, hidden or not. */
function refersTo(value: unknown, id: string): boolean {
  if (Array.isArray(value)) return value.some((each) => refersTo(each, id))
  if (!isObject(value)) return false
  return value._ref === id || Object.values(value).some((each) => refersTo(each, id))
}

function sectionsOf({sections}: Stored): Readonly<Record<string, unknown>>[] {
  return Array.isArray(sections) ? sections.filter(isObject) : []
}

/**
 * Where the policies, as editors have them now, refer to a subprocessor.
 *
 * @param id - the `_id` of the subprocessor, without `drafts.`
 */
export function usesOf({policies}: Pick<Documents, 'policies'>, id: string): Use[] {
  return policies.flatMap((policy) =>
    sectionsOf(policy)
      .filter((section) => refersTo(section, id))
      .map((section) => ({
        policyId: policy._id,
        policyTitle: textOf(policy.title) || policy._id,
        heading: textOf(section.heading),
        path: `sections[_key==${JSON.stringify(section._key)}]`,
      })),
  )
}
