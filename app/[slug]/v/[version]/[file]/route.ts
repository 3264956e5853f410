import {VERSION_FILES} from '#lib/content/exports.ts'
import {readNumber} from '#lib/content/record.ts'
import {dataResponse} from '../../../../data-response.ts'
import {recordResponse} from '../../../../record-response.tsx'

export const dynamic = 'force-static'
export const revalidate = 3600

/** Nothing is made at build time, when there may be no lake. */
export function generateStaticParams(): {slug: string; version: string; file: string}[] {
  return []
}

/** A version as data. */
export async function GET(
  _: Request,
  {params}: {params: Promise<{slug: string; version: string; file: string}>},
): Promise<Response> {
  const {slug, version, file} = await params
  return recordResponse(slug, async (record) => {
    const write = VERSION_FILES.get(file)
    const found = write && (await readNumber(record, Number(version)))
    if (!write || !found) return undefined
    return dataResponse(write(found.content), {lastModified: found.publishedAt, immutable: true})
  })
}
