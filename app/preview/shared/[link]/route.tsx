import {i18n} from '#lib/i18n/index.ts'
import {draftResponse} from '../../draft-response.tsx'
import {PreviewBar} from '../../preview-bar.tsx'
import {sharedResponse} from '../../shared-response.tsx'

export const dynamic = 'force-dynamic'

/** A draft for somebody without an account: to be read, and nothing else. */
export async function GET(_: Request, {params}: {params: Promise<{link: string}>}) {
  const {link} = await params
  return sharedResponse(link, (draft, expiresAt) =>
    draftResponse(
      draft,
      <PreviewBar draft={draft} changes={`/preview/shared/${link}/changes`}>
        Lenken virker til {i18n('nb').format.day(expiresAt)}.
      </PreviewBar>,
    ),
  )
}
