import type {ReactNode} from 'react'
import {type I18n, i18n} from '#lib/i18n/index.ts'
import {Head, type Metadata} from './head.tsx'
import type {Alternate, PolicyAddress, Site} from './model.ts'

type ShellProps = {
  readonly t: I18n
  readonly metadata: Metadata
  readonly site?: Site | undefined
  /** The same page in each language that has it, this one too. */
  readonly languages?: readonly {policy: PolicyAddress; path: string}[] | undefined
  /** The same content for machines, offered at the foot of the page. */
  readonly alternates?: readonly Alternate[] | undefined
  /** Stands above the page itself. */
  readonly banner?: ReactNode
  readonly children: ReactNode
}

function LanguageSwitch({t, languages}: Pick<ShellProps, 't' | 'languages'>) {
  if (!languages || languages.length < 2) return null
  return (
    <ul className="languages" aria-label={t.page.languages}>
      {languages.map(({policy: {_id, language}, path}) => (
        <li key={_id}>
          <a
            href={path}
            lang={language}
            hrefLang={language}
            aria-current={language === t.language ? 'true' : undefined}
          >
            {i18n(language).page.languageName}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Header({t, site, languages}: Pick<ShellProps, 't' | 'site' | 'languages'>) {
  return (
    <header className="site">
      <nav aria-label={t.page.siteNavigation}>
        <a className="name" href={site?.mainSiteUrl ?? '/'} rel={site?.mainSiteUrl && 'noopener'}>
          <strong>{site?.name ?? t.page.policies}</strong>{' '}
          {site?.mainSiteUrl && new URL(site.mainSiteUrl).hostname}
        </a>
        <LanguageSwitch t={t} languages={languages} />
      </nav>
    </header>
  )
}

function Alternates({t, alternates}: Pick<ShellProps, 't' | 'alternates'>) {
  if (!alternates || alternates.length === 0) return null
  return (
    <p>
      {t.page.alsoAs}{' '}
      {alternates.map(({title, type, href}, index) => (
        <span key={href}>
          {index > 0 && ' · '}
          <a href={href} type={type}>
            {title}
          </a>
        </span>
      ))}
    </p>
  )
}

/** The body of a page: its head and foot, and what stands between them. */
export function Frame({
  t,
  site,
  languages,
  alternates,
  banner,
  children,
}: Omit<ShellProps, 'metadata'>) {
  return (
    <>
      <a className="skip" href="#_text">
        {t.page.skipToText}
      </a>{' '}
      {banner}
      <Header t={t} site={site} languages={languages} />
      <main id="_text" tabIndex={-1}>
        {children}
      </main>
      <footer className="site">
        <div>
          <p>
            <mark>{t.page.noCookiesHere}</mark> {t.page.nothingElseHere}
          </p>
          <Alternates t={t} alternates={alternates} />
        </div>
      </footer>
    </>
  )
}

/** A whole document: what is the same on every page. */
export function Shell({metadata, ...frame}: ShellProps) {
  const {t, site} = frame
  return (
    <html lang={t.language} itemScope itemType="https://schema.org/WebPage">
      {/* biome-ignore lint/style/noHeadElement: these documents are not rendered by Next */}
      <head>
        <Head metadata={metadata} language={t.language} {...(site && {site})} />
      </head>
      <body>
        <Frame {...frame} />
      </body>
    </html>
  )
}
