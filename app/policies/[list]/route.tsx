import {CONTENT_REVISION_HEADER, readPolicyList} from '#lib/content/pages.ts'
import {documentResponse, PolicyListPage} from '#lib/document/index.ts'

export const dynamic = 'force-static'
export const revalidate = 3600

/**
 * The list behind `/` (see the rewrite in next.config.ts). It has a parameter, of which nothing is
 * known beforehand, so that Next does not render it at build time, when there may be no lake.
 */
export function generateStaticParams(): {list: string}[] {
  return []
}

/** The policies of the site, or straight to the one that is meant. */
export async function GET(): Promise<Response> {
  const at = Date.now()
  const {leadsTo, contentRevision, ...page} = await readPolicyList(at)
  const headers = {[CONTENT_REVISION_HEADER]: contentRevision}
  if (leadsTo) {
    const cacheControl = 'public, max-age=0, must-revalidate'
    return new Response(null, {
      status: 307,
      headers: {...headers, location: leadsTo, 'cache-control': cacheControl},
    })
  }
  return documentResponse(<PolicyListPage {...page} at={at} />, {headers})
}
