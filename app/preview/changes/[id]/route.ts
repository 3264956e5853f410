import {changesResponse, editorResponse} from '../../draft-response.tsx'

export const dynamic = 'force-dynamic'

/** What differs between the draft of a policy and its newest version, for editors. */
export async function GET(_: Request, {params}: {params: Promise<{id: string}>}) {
  const {id} = await params
  return editorResponse(id, (draft) => changesResponse(draft, `/preview/changes/${id}`))
}
