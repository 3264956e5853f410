import {i18n} from '#lib/i18n/index.ts'
import type {Site} from './model.ts'
import {Shell} from './shell.tsx'

/** For a failure of ours; to be sent with status 500. It needs nothing that can fail in its turn. */
export function ErrorPage({site}: {readonly site?: Site}) {
  const t = i18n('nb')
  return (
    <Shell t={t} site={site} metadata={{title: t.page.errorTitle, indexed: false}}>
      <article>
        <header className="title">
          <h1>{t.page.errorTitle}</h1>
          <p>{t.page.error}</p>
        </header>
        <p>{t.page.errorAdvice}</p>
      </article>
    </Shell>
  )
}
