import type {ReactNode} from 'react'
import type {I18n} from '#lib/i18n/index.ts'
import {diffText, type SectionChange} from '#lib/policy/diff/index.ts'
import type {ShownSection} from '#lib/policy/model/index.ts'
import {Block, isProse, keyOf, Whole} from './blocks.tsx'
import {Added, Removed, Words} from './words.tsx'

type FrameProps = {
  readonly id?: string | undefined
  readonly heading: ReactNode
  readonly note?: string | undefined
  /** Whether the note tells of a move. */
  readonly moved?: boolean
  readonly children?: ReactNode
}

function Frame({id, heading, note, moved, children}: FrameProps) {
  return (
    <section>
      <h3 id={id}>{heading}</h3>
      {note && <p className={moved ? 'moved' : 'small'}>{note}</p>}
      {children}
    </section>
  )
}

type WholeSectionProps = {
  readonly t: I18n
  readonly section: ShownSection
  readonly as: typeof Added
  readonly note: string
  readonly id?: string
}

/** A section that is new, or gone, as a whole. */
function WholeSection({t, section, as: Mark, note, id}: WholeSectionProps) {
  return (
    <Frame id={id} heading={<Mark t={t}>{section.heading}</Mark>} note={note}>
      {section.body.map((block) => (
        <Whole key={block._key} t={t} block={block} as={Mark} />
      ))}
    </Frame>
  )
}

function Section({t, change}: {t: I18n; change: SectionChange}) {
  const {newSection, removedSection, hiddenSection, shownSection, movedSection} = t.record
  switch (change.kind) {
    case 'added': {
      const {item} = change
      if (item.hidden) return null
      return <WholeSection t={t} section={item} as={Added} note={newSection} id={item.anchor} />
    }
    case 'removed':
      if (change.item.hidden) return null
      return <WholeSection t={t} section={change.item} as={Removed} note={removedSection} />
    case 'hidden':
      return <WholeSection t={t} section={change.before} as={Removed} note={hiddenSection} />
    case 'shown': {
      const {after} = change
      return <WholeSection t={t} section={after} as={Added} note={shownSection} id={after.anchor} />
    }
    case 'moved':
      if (change.item.hidden) return null
      return (
        <Frame id={change.item.anchor} heading={change.item.heading} note={movedSection} moved />
      )
    case 'changed': {
      const {before, after, blocks} = change
      return (
        <Frame
          id={after.anchor}
          heading={<Words t={t} runs={diffText(before.heading, after.heading, t.language)} />}
          note={change.moved ? movedSection : undefined}
          moved
        >
          {blocks.filter(isProse).map((each) => (
            <Block key={keyOf(each)} t={t} change={each} />
          ))}
        </Frame>
      )
    }
  }
}

/** Tells whether something of a section's prose, heading or place changed. */
function showsSomething(change: SectionChange): boolean {
  if (change.kind !== 'changed') return !('item' in change && change.item.hidden)
  return change.moved || change.fields.length > 0 || change.blocks.some(isProse)
}

/**
 * The changed prose, section by section.
 *
 * @param sections - of a diff that shows only what visitors can see
 */
export function Sections({t, sections}: {t: I18n; sections: readonly SectionChange[]}) {
  const shown = sections.filter(showsSomething)
  if (shown.length === 0) return null
  return (
    <section className="wordwise" aria-labelledby="_text-changes">
      <h2 id="_text-changes">{t.record.inTheText}</h2>
      <p className="small">
        {t.record.legend} <ins>{t.record.added}</ins> <del>{t.record.removed}</del>
      </p>
      {shown.map((change) => (
        <Section key={keyOf(change)} t={t} change={change} />
      ))}
    </section>
  )
}

/** The fragments under which `Sections` shows something. */
export function shownFragments(sections: readonly SectionChange[]): Set<string> {
  return new Set(
    sections.filter(showsSomething).flatMap((change) => {
      if (change.kind === 'changed' || change.kind === 'shown') return [change.after.anchor]
      if (change.kind === 'added' || change.kind === 'moved') {
        return change.item.hidden ? [] : [change.item.anchor]
      }
      return []
    }),
  )
}
