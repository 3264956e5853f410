import {historyResponse, recordResponse} from '../../record-response.tsx'

export const dynamic = 'force-static'
export const revalidate = 3600

/** Nothing is made at build time, when there may be no lake. */
export function generateStaticParams(): {slug: string}[] {
  return []
}

/** Every version of a policy. */
export async function GET(
  _: Request,
  {params}: {params: Promise<{slug: string}>},
): Promise<Response> {
  const {slug} = await params
  return recordResponse(slug, historyResponse)
}
