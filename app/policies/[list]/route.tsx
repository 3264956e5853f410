import {CONTENT_REVISION_HEADER} from '#lib/content/headers.ts'
import {type PolicyListData, readPolicyList} from '#lib/content/pages.ts'
import {documentResponse, NotFoundPage, PolicyListPage} from '#lib/document/index.ts'
import {addressesOf} from '#lib/policy/exports/addresses.ts'
import {policyIndexJson, sitemap} from '#lib/policy/exports/index.ts'
import {dataResponse} from '../../data-response.ts'

export const dynamic = 'force-static'
export const revalidate = 3600

/**
 * The lists behind `/`, `/policies.json`, `/sitemap.xml` and `/robots.txt` (see the rewrites in
 * next.config.ts). They have a parameter, of which nothing is known beforehand, so that Next does
 * not render them at build time, when there may be no lake.
 */
export function generateStaticParams(): {list: string}[] {
  return []
}

/** The list for visitors, or straight to the one policy that is meant. */
function page({leadsTo, contentRevision, ...list}: PolicyListData, at: number) {
  const headers = {
    [CONTENT_REVISION_HEADER]: contentRevision,
    'cache-control': 'public, max-age=0, must-revalidate',
  }
  if (!leadsTo) return documentResponse(<PolicyListPage {...list} at={at} />, {headers})
  return new Response(null, {status: 307, headers: {...headers, location: leadsTo}})
}

function sitemapOf({site, policies}: PolicyListData): Response {
  const pages = policies.flatMap(({slug, original, inForce}) => {
    const languages = policies
      .filter((each) => each.original === original)
      .map((each) => ({language: each.language, url: `${site.origin}/${each.slug}`}))
    const lastModified = inForce.publishedAt
    return [
      {url: `${site.origin}/${slug}`, lastModified, ...(languages.length > 1 && {languages})},
      {url: site.origin + addressesOf(slug).history, lastModified},
    ]
  })
  return dataResponse(sitemap(pages))
}

function robots({site}: PolicyListData): Response {
  const lines = ['User-agent: *', 'Disallow: /studio', 'Disallow: /api', '']
  return dataResponse({
    body: `${[...lines, `Sitemap: ${site.origin}/sitemap.xml`].join('\n')}\n`,
    contentType: 'text/plain; charset=utf-8',
  })
}

/** What lists the policies, for people and for machines. */
export async function GET(
  _: Request,
  {params}: {params: Promise<{list: string}>},
): Promise<Response> {
  const {list} = await params
  const at = Date.now()
  switch (list) {
    case 'page':
      return page(await readPolicyList(at), at)
    case 'policies.json':
      return dataResponse(policyIndexJson((await readPolicyList(at)).policies))
    case 'sitemap.xml':
      return sitemapOf(await readPolicyList(at))
    case 'robots.txt':
      return robots(await readPolicyList(at))
    default:
      return documentResponse(<NotFoundPage />, {status: 404})
  }
}
