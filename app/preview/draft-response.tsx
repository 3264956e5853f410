import {draftMode} from 'next/headers'
import {type Draft, readDraft} from '#lib/content/preview/draft.ts'
import {ChangesPage, documentResponse, NotFoundPage, Shell} from '#lib/document/index.ts'
import {i18n} from '#lib/i18n/index.ts'
import {DraftArticle} from './draft-article.tsx'

/** A draft is nobody's but the asker's, and never the same for long. */
export const PRIVATE = {
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex',
} as const

/** The differences between a draft and what is published; undefined where there are none. */
export function changesResponse(
  {site, published}: Draft,
  path: string,
): Promise<Response> | undefined {
  if (!published?.diff) return undefined
  return documentResponse(<ChangesPage site={site} diff={published.diff} path={path} />, {
    headers: PRIVATE,
  })
}

/** The draft as a document without script, just as a version is. */
export function draftResponse(draft: Draft, banner?: React.ReactNode): Promise<Response> {
  const {content, site} = draft
  const t = i18n(content.language)
  return documentResponse(
    <Shell t={t} site={site} metadata={{title: content.title, indexed: false}} banner={banner}>
      <DraftArticle t={t} draft={draft} />
    </Shell>,
    {headers: PRIVATE},
  )
}

/**
 * Answers an editor in draft mode from the draft of a policy.
 *
 * @param respond - undefined where there is nothing to show
 */
export async function editorResponse(
  id: string,
  respond: (draft: Draft) => Promise<Response> | undefined,
): Promise<Response> {
  const {isEnabled} = await draftMode()
  const draft = isEnabled ? await readDraft(id) : undefined
  const response = draft && (await respond(draft))
  return response ?? documentResponse(<NotFoundPage />, {status: 404, headers: PRIVATE})
}
