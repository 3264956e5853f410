import {type Draft, readDraft} from '#lib/content/preview/draft.ts'
import {readSharedLink, type SharedLink} from '#lib/content/preview/shared-link.ts'
import {documentResponse, Shell} from '#lib/document/index.ts'
import {i18n} from '#lib/i18n/index.ts'
import {PRIVATE} from './draft-response.tsx'

const REFUSALS = {
  expired: {
    status: 410,
    title: 'Lenken er utløpt',
    text: 'Lenker til utkast virker i sju dager. Be den som sendte den, om en ny.',
  },
  revoked: {
    status: 410,
    title: 'Lenken er trukket tilbake',
    text: 'Den som delte utkastet, deler det ikke lenger. Be om en ny lenke hvis du fortsatt trenger den.',
  },
  unknown: {
    status: 404,
    title: 'Lenken virker ikke',
    text: 'Kanskje er den ikke hel. Kopier hele lenken, eller be den som sendte den, om en ny.',
  },
} as const

function refusal(state: Exclude<SharedLink['state'], 'live'>): Promise<Response> {
  const {status, title, text} = REFUSALS[state]
  return documentResponse(
    <Shell t={i18n('nb')} metadata={{title, indexed: false}}>
      <article>
        <header className="title">
          <h1>{title}</h1>
          <p>{text}</p>
        </header>
      </article>
    </Shell>,
    {status, headers: PRIVATE},
  )
}

/**
 * Answers somebody with a link from the draft that it shows.
 *
 * @param end - what the address of the link ends with
 * @param respond - undefined where there is nothing to show
 */
export async function sharedResponse(
  end: string,
  respond: (draft: Draft, expiresAt: string) => Promise<Response> | undefined,
): Promise<Response> {
  const link = await readSharedLink(end)
  if (link.state !== 'live') return refusal(link.state)
  const draft = await readDraft(link.policyId)
  const response = draft && (await respond(draft, link.expiresAt))
  return response ?? refusal('unknown')
}
