import {type PolicyRecord, readNumber} from '#lib/content/record.ts'
import {ChangesPage, documentResponse} from '#lib/document/index.ts'
import {diffPolicies} from '#lib/policy/diff/index.ts'

/**
 * What changed between two versions of a policy.
 *
 * @param path - the page's own path, where it does not compare with the version before
 * @returns undefined where either does not exist, or they are the same
 */
export async function changesResponse(
  record: PolicyRecord,
  from: number,
  to: number,
  path?: string,
): Promise<Response | undefined> {
  if (from === to) return undefined
  const [before, after] = await Promise.all([readNumber(record, from), readNumber(record, to)])
  if (!before || !after) return undefined
  const diff = diffPolicies(before.content, after.content)
  return documentResponse(<ChangesPage site={record.site} diff={diff} {...(path && {path})} />)
}
