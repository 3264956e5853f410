import type {Metadata} from 'next'
import {draftMode} from 'next/headers'
import {NoReadTokenError} from '#lib/content/client.ts'
import {type Draft, readDraft} from '#lib/content/preview/draft.ts'
import {UnmendableError} from '#lib/content/preview/mend.ts'
import {Frame} from '#lib/document/index.ts'
import {i18n} from '#lib/i18n/index.ts'
import {DraftArticle} from '../draft-article.tsx'
import {editingOf, gapField} from '../field.ts'
import {PreviewBar} from '../preview-bar.tsx'
import {CloseLink} from './close-link.tsx'
import {Notice} from './notice.tsx'
import {VisualEditing} from './visual-editing.tsx'

type Props = {readonly params: Promise<{id: string}>}

export const metadata: Metadata = {title: 'Utkast'}

function Preview({id, draft}: {id: string; draft: Draft}) {
  const {content, site} = draft
  const t = i18n(content.language)
  return (
    <div lang={content.language}>
      <Frame
        t={t}
        site={site}
        banner={
          <PreviewBar draft={draft} changes={`/preview/changes/${id}`} field={gapField(id)}>
            <CloseLink />
          </PreviewBar>
        }
      >
        <DraftArticle t={t} draft={draft} edit={editingOf(id)} />
      </Frame>
    </div>
  )
}

/** What stands where a draft cannot be read; what nobody foresaw goes on as it is. */
function whyNot(error: unknown) {
  if (error instanceof NoReadTokenError) {
    return (
      <Notice title="Forhåndsvisning er ikke satt opp">
        Nettstedet mangler tilgang til å lese utkast. Be den som drifter det, om å sette
        SANITY_READ_TOKEN.
      </Notice>
    )
  }
  if (error instanceof UnmendableError) {
    return (
      <Notice title="Utkastet kan ikke vises">
        Det mangler for mye til at det kan vises her. Fyll ut tittel, språk og minst én del i
        skjemaet, så kommer det.
      </Notice>
    )
  }
  throw error
}

/** The draft of a policy as visitors would read it, for editors: with ways to its fields. */
export default async function PreviewPage({params}: Props) {
  const {id} = await params
  const {isEnabled} = await draftMode()
  if (!isEnabled) {
    const studio = `/studio/presentation?preview=${encodeURIComponent(`/preview/${id}`)}`
    return (
      <Notice title="Åpne forhåndsvisningen fra Studio">
        Utkast er bare for dem som redigerer.{' '}
        <a href={studio} target="_top">
          Logg inn i Studio for å se det
        </a>
        .
      </Notice>
    )
  }
  const draft = await readDraft(id).catch(whyNot)
  const shown =
    draft === undefined ? (
      <Notice title="Fant ikke utkastet">Erklæringen finnes ikke, eller den er slettet.</Notice>
    ) : 'content' in draft ? (
      <Preview id={id} draft={draft} />
    ) : (
      draft
    )
  return (
    <>
      {shown}
      <VisualEditing />
    </>
  )
}
