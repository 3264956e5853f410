import type {I18n} from '#lib/i18n/index.ts'
import {
  COOKIE_CATEGORIES,
  type Cookie,
  type ShownBlock,
  type ShownSection,
} from '#lib/policy/model/index.ts'
import {type Editing, pathIn} from './editing.ts'
import {cookiesByCategory, isShown, type ProvidedCookie, type ShownProvider} from './facts.ts'
import {Table} from './table.tsx'

function Name({t, cookie: {name, storage}}: {t: I18n; cookie: Cookie}) {
  return (
    <>
      <code>{name}</code>
      {storage !== 'cookie' && <div className="small">{t.terms.storage[storage].title}</div>}
      {name.endsWith('*') && (
        <div className="small">{t.page.anyNameWithPrefix(name.slice(0, -1))}</div>
      )}
    </>
  )
}

function From({t, cookie: {domain, party}, provider}: ProvidedCookie & {t: I18n}) {
  return (
    <>
      {provider.name}
      {(domain || party) && (
        <div className="small">
          {[domain, party && t.labels.cookieParties[party]].filter(Boolean).join(', ')}
        </div>
      )}
    </>
  )
}

function Purpose({t, cookie: {purpose, justification}}: {t: I18n; cookie: Cookie}) {
  return (
    <>
      {purpose ?? t.page.notStated}
      {justification && (
        <div className="small">
          {t.page.whyNoConsent} {justification}
        </div>
      )}
    </>
  )
}

function lifetimeOf(t: I18n, {lifetime}: Cookie): string {
  if (!lifetime) return t.page.notStated
  return lifetime === 'session' ? t.page.untilBrowserCloses : t.format.duration(lifetime)
}

function Providers({providers}: {providers: readonly ShownProvider[]}) {
  const told = providers.filter(({description, cookies}) => description || cookies.length === 0)
  if (told.length === 0) return null
  return (
    <dl className="providers">
      {told.map(({_key, name, description}) => (
        <div key={_key}>
          <dt>{name}</dt>
          {description && <dd>{description}</dd>}
        </div>
      ))}
    </dl>
  )
}

type CookiesProps = {
  readonly t: I18n
  readonly list: ShownBlock<'cookieList'>
  readonly section: ShownSection
  readonly edit?: Editing | undefined
}

/** What is kept on the visitor's device, by category. */
export function Cookies({t, list, section, edit}: CookiesProps) {
  const providers = list.providers.filter(isShown)
  return (
    <>
      <Providers providers={providers} />
      {cookiesByCategory(providers, COOKIE_CATEGORIES).map(({category, cookies}) => {
        const term = category
          ? t.terms.cookieCategories[category]
          : {title: t.page.otherCookies, meaning: t.page.otherCookiesExplained}
        return (
          <Table
            kind="cookies"
            key={category ?? 'other'}
            caption={
              <>
                {term.title} <div className="small">{term.meaning}</div>
              </>
            }
            rows={cookies}
            rowKey={({cookie, provider}) => provider._key + cookie._key}
            rowField={({cookie, provider}) =>
              edit?.(pathIn(section, 'body', list, 'providers', provider, 'cookies', cookie))
            }
            columns={[
              {title: t.page.cookieName, cell: (row) => <Name t={t} {...row} />},
              {title: t.page.setBy, cell: (row) => <From t={t} {...row} />},
              {title: t.page.purpose, cell: (row) => <Purpose t={t} {...row} />},
              {title: t.page.lifetime, cell: ({cookie}) => lifetimeOf(t, cookie)},
            ]}
          />
        )
      })}
    </>
  )
}
