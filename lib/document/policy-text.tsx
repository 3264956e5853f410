import {type I18n, i18n} from '#lib/i18n/index.ts'
import {dayInOslo} from '#lib/policy/labels/index.ts'
import type {PolicyContent, ShownSection} from '#lib/policy/model/index.ts'
import {isShownSection} from '#lib/policy/shown.ts'
import {Contents} from './contents.tsx'
import {type Editing, pathIn} from './editing.ts'
import {Heading} from './heading.tsx'
import type {PolicyAddress} from './model.ts'
import {Body} from './prose.tsx'
import {Summary} from './summary.tsx'

type SectionProps = {
  readonly t: I18n
  readonly section: ShownSection
  readonly content: PolicyContent
  readonly others: readonly PolicyAddress[]
  readonly today: string
  readonly edit: Editing | undefined
}

/** A fragment that the same section has in every language: its key. */
function commonFragment({_key}: ShownSection): string {
  return `_${_key.replace(/\s+/g, '_')}`
}

function Section({t, section, content, others, today, edit}: SectionProps) {
  const {anchor, formerAnchors = [], heading} = section
  return (
    <section {...edit?.(pathIn(section))}>
      {formerAnchors.map((former) => (
        <span key={former} id={former} />
      ))}
      {others.length > 0 && <span id={commonFragment(section)} />}
      <Heading
        t={t}
        level={2}
        id={anchor}
        text={heading}
        field={edit?.(pathIn(section, 'heading'))}
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
      <Body t={t} section={section} content={content} today={today} edit={edit} />
    </section>
  )
}

type PolicyTextProps = {
  readonly t: I18n
  readonly content: PolicyContent
  /** The translations whose sections a reader may switch to. */
  readonly others: readonly PolicyAddress[]
  /** The instant for which the page is made: milliseconds since the epoch (UTC). */
  readonly at: number
  /** Leads an editor to the fields; never on a visitor's page. */
  readonly edit?: Editing | undefined
}

/** What a version says: its summary, its contents and its sections. */
export function PolicyText({t, content, others, at, edit}: PolicyTextProps) {
  const today = dayInOslo(new Date(at).toISOString())
  const sections = content.sections.filter(isShownSection)
  return (
    <>
      <Summary t={t} content={content} today={today} />
      <Contents t={t} sections={sections} />
      <div className="text">
        {sections.map((section) => (
          <Section
            key={section._key}
            t={t}
            section={section}
            content={content}
            others={others}
            today={today}
            edit={edit}
          />
        ))}
      </div>
    </>
  )
}
