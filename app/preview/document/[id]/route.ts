import {draftResponse, editorResponse} from '../../draft-response.tsx'

export const dynamic = 'force-dynamic'

/** The draft of a policy as a document, for editors who compare it with a version. */
export async function GET(_: Request, {params}: {params: Promise<{id: string}>}) {
  const {id} = await params
  return editorResponse(id, (draft) => draftResponse(draft))
}
