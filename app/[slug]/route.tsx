import {CONTENT_REVISION_HEADER} from '#lib/content/headers.ts'
import {readPolicyPage} from '#lib/content/pages.ts'
import {documentResponse, NotFoundPage, PolicyPage} from '#lib/document/index.ts'

export const dynamic = 'force-static'
/** The hourly look that heals a lost webhook. */
export const revalidate = 3600

/** No page is made at build time: the first visit makes it, and the lake need not be there before. */
export function generateStaticParams(): {slug: string}[] {
  return []
}

/** The policy in force, as visitors read it. */
export async function GET(
  _: Request,
  {params}: {params: Promise<{slug: string}>},
): Promise<Response> {
  const {slug} = await params
  const at = Date.now()
  const data = await readPolicyPage(slug, at)
  if (!data) return documentResponse(<NotFoundPage />, {status: 404})
  const {contentRevision, ...page} = data
  return documentResponse(<PolicyPage {...page} at={at} />, {
    headers: {[CONTENT_REVISION_HEADER]: contentRevision},
  })
}
