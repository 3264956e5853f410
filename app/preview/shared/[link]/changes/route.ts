import {changesResponse} from '../../../draft-response.tsx'
import {sharedResponse} from '../../../shared-response.tsx'

export const dynamic = 'force-dynamic'

/** What differs between a shared draft and the newest version. */
export async function GET(_: Request, {params}: {params: Promise<{link: string}>}) {
  const {link} = await params
  return sharedResponse(link, (draft) => changesResponse(draft, `/preview/shared/${link}/changes`))
}
