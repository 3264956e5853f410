import {versionBefore} from '#lib/policy/effective.ts'
import {changesResponse} from '../../../../changes-response.tsx'
import {recordResponse} from '../../../../record-response.tsx'

export const dynamic = 'force-static'
export const revalidate = 3600

/** Nothing is made at build time, when there may be no lake. */
export function generateStaticParams(): {slug: string; version: string}[] {
  return []
}

/** What changed since the version before. */
export async function GET(
  _: Request,
  {params}: {params: Promise<{slug: string; version: string}>},
): Promise<Response> {
  const {slug, version} = await params
  const number = Number(version)
  return recordResponse(slug, async (record) => {
    const before = versionBefore(record.versions, number)
    return before && changesResponse(record, before.number, number)
  })
}
