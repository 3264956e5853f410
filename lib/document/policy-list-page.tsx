import {i18n} from '#lib/i18n/index.ts'
import type {PolicyListEntry, Site} from './model.ts'
import {PolicyList} from './policy-list.tsx'
import {Shell} from './shell.tsx'

type PolicyListPageProps = {
  readonly site: Site
  readonly policies: readonly PolicyListEntry[]
  /** The instant for which the page is made: milliseconds since the epoch (UTC). */
  readonly at: number
}

/** The policies of a site that has more than one. */
export function PolicyListPage({site, policies}: PolicyListPageProps) {
  const t = i18n(policies[0]?.language ?? 'nb')
  return (
    <Shell
      t={t}
      site={site}
      metadata={{title: `${t.page.policies} · ${site.name}`, path: '/', indexed: true}}
    >
      <article>
        <header className="title">
          <h1>{t.page.policies}</h1>
        </header>
        <PolicyList policies={policies} />
      </article>
    </Shell>
  )
}
