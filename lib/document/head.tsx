import type {Language} from '#lib/policy/model/index.ts'
import {ICON} from './icon.ts'
import type {Alternate, Site} from './model.ts'
import {PICTURE} from './picture.tsx'
import {PAPER, STYLE, sheetFoot} from './style/index.ts'

/** What a page says of itself to browsers, search engines and those it is shared with. */
export type Metadata = {
  readonly title: string
  readonly description?: string
  /** The path of the page, where it has one of its own. */
  readonly path?: string
  /** The path that search engines shall know instead of this one. */
  readonly canonical?: string
  /** False keeps the page out of search engines. */
  readonly indexed: boolean
  /** Shown where the page is shared. */
  readonly picture?: {readonly path: string; readonly alt: string}
  /** Printed at the foot of every sheet of paper, beside the page number. */
  readonly sheetFoot?: string
  readonly version?: {
    readonly number: number
    readonly modified: string
    readonly published: string
  }
  readonly translations?: readonly {readonly language: Language; readonly path: string}[]
  readonly alternates?: readonly Alternate[]
}

const OPEN_GRAPH_LOCALES: Readonly<Record<Language, string>> = {
  nb: 'nb_NO',
  nn: 'nn_NO',
  en: 'en_GB',
}

function OpenGraph({metadata, language, site}: HeadProps & {readonly site: Site}) {
  const {title, description, path, picture} = metadata
  return (
    <>
      <meta property="og:type" content="article" />
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      {path && <meta property="og:url" content={site.origin + path} />}
      <meta property="og:site_name" content={site.name} />
      <meta property="og:locale" content={OPEN_GRAPH_LOCALES[language]} />
      {picture && (
        <>
          <meta property="og:image" content={site.origin + picture.path} />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:width" content={String(PICTURE.width)} />
          <meta property="og:image:height" content={String(PICTURE.height)} />
          <meta property="og:image:alt" content={picture.alt} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
    </>
  )
}

type HeadProps = {
  readonly metadata: Metadata
  readonly language: Language
  readonly site?: Site
}

/** What stands in the head of a document, with its whole style sheet. */
export function Head({metadata, language, site}: HeadProps) {
  const {title, description, indexed, version, translations = [], alternates = []} = metadata
  const canonical = metadata.canonical ?? metadata.path
  return (
    <>
      <meta charSet="utf-8" />
      <title itemProp="name">{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {description && <meta name="description" itemProp="description" content={description} />}
      {!indexed && <meta name="robots" content="noindex" />}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content={PAPER.light} />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content={PAPER.dark} />
      <meta itemProp="inLanguage" content={language} />
      {version && (
        <>
          <meta itemProp="version" content={String(version.number)} />
          <meta itemProp="dateModified" content={version.modified} />
          <meta itemProp="datePublished" content={version.published} />
        </>
      )}
      {site && canonical && <link rel="canonical" itemProp="url" href={site.origin + canonical} />}
      {site &&
        translations.length > 1 &&
        translations.map((each) => (
          <link
            key={each.language}
            rel="alternate"
            hrefLang={each.language}
            href={site.origin + each.path}
          />
        ))}
      {alternates.map(({title: name, type, href}) => (
        <link key={href} rel="alternate" type={type} title={name} href={href} />
      ))}
      {site && <OpenGraph metadata={metadata} language={language} site={site} />}
      <link rel="icon" type="image/svg+xml" href={ICON} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant */}
      <style dangerouslySetInnerHTML={{__html: STYLE}} />
      {metadata.sheetFoot && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped as a CSS string
        <style dangerouslySetInnerHTML={{__html: sheetFoot(metadata.sheetFoot)}} />
      )}
    </>
  )
}
