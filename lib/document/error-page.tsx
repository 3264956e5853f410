import {i18n} from '#lib/i18n/index.ts'
import {LANGUAGES, type Language} from '#lib/policy/model/index.ts'
import type {Site} from './model.ts'
import {Shell} from './shell.tsx'

/** The first language that a visitor asks for and we have, as in `no,en;q=0.8`. */
function languageOf(asked: string): Language {
  for (const tag of asked.toLowerCase().split(',')) {
    const [primary = ''] = tag.trim().split(/[-;]/)
    const language = LANGUAGES.find((each) => each === (primary === 'no' ? 'nb' : primary))
    if (language) return language
  }
  return 'nb'
}

type ErrorPageProps = {
  readonly site?: Site
  /** The languages that the visitor's browser asks for, the preferred one first. */
  readonly languages?: string
}

/** For a failure of ours; to be sent with status 500. It needs nothing that can fail in its turn. */
export function ErrorPage({site, languages = ''}: ErrorPageProps) {
  const t = i18n(languageOf(languages))
  return (
    <Shell t={t} site={site} metadata={{title: t.page.errorTitle, indexed: false}}>
      <article>
        <header className="title">
          <h1>{t.page.errorTitle}</h1>
          <p>{t.page.error}</p>
        </header>
        <p>
          {/* The address that failed, whatever it is. */}
          <a href="?">{t.page.tryAgain}</a> {t.page.errorAdvice}
        </p>
      </article>
    </Shell>
  )
}
