import {i18n} from '#lib/i18n/index.ts'
import type {PolicyListEntry, Site} from './model.ts'
import {PolicyList} from './policy-list.tsx'
import {Shell} from './shell.tsx'

type NotFoundPageProps = {
  readonly site?: Site
  /** What the visitor may have looked for. */
  readonly policies?: readonly PolicyListEntry[]
}

/** For an address that leads nowhere; to be sent with status 404. */
export function NotFoundPage({site, policies = []}: NotFoundPageProps) {
  const t = i18n(policies[0]?.language ?? 'nb')
  return (
    <Shell t={t} site={site} metadata={{title: t.page.notFoundTitle, indexed: false}}>
      <article>
        <header className="title">
          <h1>{t.page.notFoundTitle}</h1>
          <p>{t.page.notFound}</p>
        </header>
        {policies.length > 0 && (
          <>
            <p>{t.page.perhapsThese}</p>
            <PolicyList policies={policies} />
          </>
        )}
      </article>
    </Shell>
  )
}
