import type {I18n} from '#lib/i18n/index.ts'
import {i18n} from '#lib/i18n/index.ts'
import type {PolicyListEntry} from './model.ts'

/** Policies to choose from, each in its own language. */
export function PolicyList({policies}: {policies: readonly PolicyListEntry[]}) {
  return (
    <ul className="policies">
      {policies.map(({_id, title, slug, language, inForce}) => {
        const own: I18n = i18n(language)
        return (
          <li key={_id} lang={language}>
            <a href={`/${slug}`} hrefLang={language}>
              {title}
            </a>
            <div className="small">
              {own.page.lastUpdated}{' '}
              <time dateTime={inForce.effectiveFrom}>{own.format.day(inForce.effectiveFrom)}</time>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
