import {readSubprocessorFeed} from '#lib/content/exports.ts'
import {dataResponse} from '../../../data-response.ts'
import {recordResponse} from '../../../record-response.tsx'

export const dynamic = 'force-static'
export const revalidate = 3600

/** Nothing is made at build time, when there may be no lake. */
export function generateStaticParams(): {slug: string}[] {
  return []
}

/** The feed of the versions that changed a recipient. */
export async function GET(
  _: Request,
  {params}: {params: Promise<{slug: string}>},
): Promise<Response> {
  const {slug} = await params
  return recordResponse(slug, async (record) => {
    const feed = await readSubprocessorFeed(record, Date.now())
    return feed && dataResponse(feed)
  })
}
