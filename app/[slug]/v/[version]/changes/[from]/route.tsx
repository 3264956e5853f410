import {changesResponse} from '../../../../../changes-response.tsx'
import {recordResponse} from '../../../../../record-response.tsx'

export const dynamic = 'force-static'
export const revalidate = 3600

/** Nothing is made at build time, when there may be no lake. */
export function generateStaticParams(): {slug: string; version: string; from: string}[] {
  return []
}

/** What changed since any other version. */
export async function GET(
  _: Request,
  {params}: {params: Promise<{slug: string; version: string; from: string}>},
): Promise<Response> {
  const {slug, version, from} = await params
  const path = `/${slug}/v/${version}/changes/${from}`
  return recordResponse(slug, (record) =>
    changesResponse(record, Number(from), Number(version), path),
  )
}
