import {readFeed, VERSION_FILES, versionIndexOf} from '#lib/content/exports.ts'
import {type PolicyRecord, readInForce} from '#lib/content/record.ts'
import {dataResponse} from '../../data-response.ts'
import {recordResponse} from '../../record-response.tsx'

export const dynamic = 'force-static'
export const revalidate = 3600

/** Nothing is made at build time, when there may be no lake. */
export function generateStaticParams(): {slug: string; file: string}[] {
  return []
}

async function respond(record: PolicyRecord, file: string): Promise<Response | undefined> {
  const published = record.versions[0]?.publishedAt
  const newest = published === undefined ? {} : {lastModified: published}
  if (file === 'v.json') return dataResponse(versionIndexOf(record), newest)
  if (file === 'feed') {
    const feed = await readFeed(record, Date.now())
    return feed && dataResponse(feed, newest)
  }
  const write = VERSION_FILES.get(file)
  const inForce = write && (await readInForce(record, Date.now()))
  if (!write || !inForce) return undefined
  return dataResponse(write(inForce.content), {lastModified: inForce.effectiveFrom})
}

/** The version in force as data, the list of versions, and the feed. */
export async function GET(
  _: Request,
  {params}: {params: Promise<{slug: string; file: string}>},
): Promise<Response> {
  const {slug, file} = await params
  return recordResponse(slug, (record) => respond(record, file))
}
