import {readNumber} from '#lib/content/record.ts'
import {pictureResponse} from '../../../../picture-response.tsx'
import {recordResponse} from '../../../../record-response.tsx'

export const dynamic = 'force-static'
export const revalidate = 3600

/** Nothing is made at build time, when there may be no lake. */
export function generateStaticParams(): {slug: string; version: string}[] {
  return []
}

/** The picture that is shown where a page about the version is shared. */
export async function GET(
  _: Request,
  {params}: {params: Promise<{slug: string; version: string}>},
): Promise<Response> {
  const {slug, version} = await params
  return recordResponse(slug, async (record) => {
    const found = await readNumber(record, Number(version))
    return found && pictureResponse(found)
  })
}
