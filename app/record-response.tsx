import {type PolicyRecord, readRecord} from '#lib/content/record.ts'
import {documentResponse, HistoryPage, NotFoundPage} from '#lib/document/index.ts'

/** The history of a policy: its own page, and what a wrong number or date leads to. */
export function historyResponse(record: PolicyRecord, status = 200): Promise<Response> {
  return documentResponse(<HistoryPage {...record} at={Date.now()} />, {
    status,
  })
}

/**
 * Answers from the record of the policy at a path.
 *
 * @param respond - undefined for a part of the record that does not exist: the visitor then gets
 * the list of what there is, as a 404
 */
export async function recordResponse(
  slug: string,
  respond: (record: PolicyRecord) => Promise<Response | undefined>,
): Promise<Response> {
  const record = await readRecord(slug)
  if (!record) return documentResponse(<NotFoundPage />, {status: 404})
  return (await respond(record)) ?? historyResponse(record, 404)
}
