import {type I18n, i18n} from '#lib/i18n/index.ts'
import type {PolicyContent, ShownSection} from '#lib/policy/model/index.ts'
import {isShownSection} from '#lib/policy/shown.ts'
import {Contents} from './contents.tsx'
import {Heading} from './heading.tsx'
import type {PolicyAddress, PolicyPageProps} from './model.ts'
import {Notices} from './notices.tsx'
import {Body} from './prose.tsx'
import {Shell} from './shell.tsx'
import {Summary} from './summary.tsx'

type SectionProps = {
  readonly t: I18n
  readonly section: ShownSection
  readonly content: PolicyContent
  readonly others: readonly PolicyAddress[]
}

/** A fragment that the same section has in every language: its key. */
function commonFragment({_key}: ShownSection): string {
  return `_${_key.replace(/\s+/g, '_')}`
}

function Section({t, section, content, others}: SectionProps) {
  const {anchor, formerAnchors = [], heading} = section
  return (
    <section>
      {formerAnchors.map((former) => (
        <span key={former} id={former} />
      ))}
      {others.length > 0 && <span id={commonFragment(section)} />}
      <Heading
        t={t}
        level={2}
        id={anchor}
        text={heading}
        aside={others.map(({_id, language, slug}) => (
          <a
            key={_id}
            className="lang"
            href={`/${slug}#${encodeURIComponent(commonFragment(section))}`}
            lang={language}
            hrefLang={language}
          >
            {i18n(language).page.inThisLanguage}
          </a>
        ))}
      />
      <Body t={t} section={section} content={content} />
    </section>
  )
}

function Dateline({t, version}: {t: I18n; version: PolicyPageProps['version']}) {
  const {effectiveFrom, publishedAt, change, number, content} = version
  return (
    <p className="dateline">
      {t.page.lastUpdated} <time dateTime={effectiveFrom}>{t.format.day(effectiveFrom)}</time>
      {change === 'correction' && `, ${t.page.corrected(t.format.day(publishedAt))}`}
      {' · '}
      <a href={`/${content.slug}/v/${number}`}>{t.page.version(number)}</a>
      {' · '}
      <a href={`/${content.slug}/v`}>{t.page.allVersions}</a>
    </p>
  )
}

/** The policy that is in force, as visitors read it. */
export function PolicyPage(props: PolicyPageProps) {
  const {site, version, translations, image, alternates} = props
  const {content} = version
  const {language, slug, title, controller} = content
  const t = i18n(language)
  const sections = content.sections.filter(isShownSection)
  const languages = translations.map((policy) => ({policy, path: `/${policy.slug}`}))
  return (
    <Shell
      t={t}
      site={site}
      languages={languages}
      metadata={{
        title: `${title} · ${controller.name}`,
        description: t.page.description(controller.name),
        path: `/${slug}`,
        indexed: true,
        version: {
          number: version.number,
          modified: version.effectiveFrom,
          published: version.publishedAt,
        },
        sheetFoot: [
          title,
          controller.name,
          t.page.version(version.number),
          t.format.day(version.effectiveFrom),
        ].join(' · '),
        translations: languages.map(({policy, path}) => ({language: policy.language, path})),
        ...(image && {image}),
        ...(alternates && {alternates}),
      }}
    >
      <article>
        <header className="title">
          <h1>{title}</h1>
          <Dateline t={t} version={version} />
        </header>
        <Notices t={t} {...props} />
        <Summary t={t} content={content} />
        <Contents t={t} sections={sections} />
        <div className="text">
          {sections.map((section) => (
            <Section
              key={section._key}
              t={t}
              section={section}
              content={content}
              others={translations.filter((each) => each.language !== language)}
            />
          ))}
        </div>
      </article>
    </Shell>
  )
}
