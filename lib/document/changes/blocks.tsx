import type {ReactNode} from 'react'
import type {I18n} from '#lib/i18n/index.ts'
import type {BlockChange, TextBlockChange, WordRun} from '#lib/policy/diff/index.ts'
import type {FrozenBlock, TextBlock} from '#lib/policy/model/index.ts'
import {Added, Removed, runsOf, Words} from './words.tsx'

/** A paragraph, heading or list item; its place in the outline is that of the other version. */
function Paragraph({block, children}: {block: TextBlock; children: ReactNode}) {
  const {style, listItem} = block
  if (listItem) return <p className="item">{children}</p>
  if (style === 'blockquote') return <blockquote>{children}</blockquote>
  if (style === 'h3' || style === 'h4') {
    return (
      <p>
        <strong>{children}</strong>
      </p>
    )
  }
  return <p>{children}</p>
}

/** The prose of a block; lists are told of entry by entry further up. */
function proseOf(block: FrozenBlock): TextBlock[] {
  if (block._type === 'block') return [block]
  return block._type === 'callout' && !block.hidden ? block.body : []
}

type WholeProps = {
  readonly t: I18n
  readonly block: FrozenBlock
  readonly as: typeof Added
}

/** A block that is new, or gone, as a whole. */
export function Whole({t, block, as: Mark}: WholeProps) {
  return proseOf(block).map((paragraph) => (
    <Paragraph key={paragraph._key} block={paragraph}>
      <Mark t={t}>
        <Words t={t} runs={runsOf(paragraph)} />
      </Mark>
    </Paragraph>
  ))
}

/** A block that is the same, or the same but for the words in `runs`, and stands elsewhere. */
function Moved({
  block,
  runs,
  t,
  note,
}: {
  t: I18n
  block: FrozenBlock
  runs?: readonly WordRun[] | undefined
  note: string
}) {
  const prose = proseOf(block)
  if (prose.length === 0) return null
  return (
    <>
      <p className="moved">{note}</p>
      {prose.map((paragraph) => (
        <Paragraph key={paragraph._key} block={paragraph}>
          <Words t={t} runs={runs ?? runsOf(paragraph)} />
        </Paragraph>
      ))}
    </>
  )
}

function ChangedText({t, change}: {t: I18n; change: Extract<TextBlockChange, {kind: 'changed'}>}) {
  return (
    <>
      {change.moved && <p className="moved">{t.record.moved}</p>}
      <Paragraph block={change.after}>
        <Words t={t} runs={change.words} />
      </Paragraph>
    </>
  )
}

function ChangeInCallout({t, change}: {t: I18n; change: TextBlockChange}) {
  switch (change.kind) {
    case 'added':
      return <Whole t={t} block={change.item} as={Added} />
    case 'removed':
      return <Whole t={t} block={change.item} as={Removed} />
    case 'moved':
      return <Moved t={t} block={change.item} note={t.record.moved} />
    case 'changed':
      return <ChangedText t={t} change={change} />
  }
}

/** What happened to a block of a section, as far as its prose goes. */
export function Block({t, change}: {t: I18n; change: BlockChange}) {
  switch (change.kind) {
    case 'added':
      if (!change.movedFrom) return <Whole t={t} block={change.item} as={Added} />
      return (
        <Moved
          t={t}
          block={change.item}
          runs={change.movedFrom.words}
          note={t.record.movedFrom(change.movedFrom.heading)}
        />
      )
    case 'removed':
      if (!change.movedTo) return <Whole t={t} block={change.item} as={Removed} />
      return <p className="moved">{t.record.movedTo(change.movedTo.heading)}</p>
    case 'moved':
      return <Moved t={t} block={change.item} note={t.record.moved} />
    case 'hidden':
      return <Whole t={t} block={change.before} as={Removed} />
    case 'shown':
      return <Whole t={t} block={change.after} as={Added} />
    case 'changed':
      if (change.type === 'block') return <ChangedText t={t} change={change} />
      if (change.type !== 'callout') return null
      return (
        <div className="callout">
          {change.body.map((each) => (
            <ChangeInCallout key={keyOf(each)} t={t} change={each} />
          ))}
        </div>
      )
  }
}

/** What tells one change in a list from the others. */
export function keyOf(change: {kind: string; from?: number; to?: number}): string {
  return `${change.kind} ${change.from ?? ''} ${change.to ?? ''}`
}

/** Tells whether a change of a block is one of prose, which is shown word by word. */
export function isProse(change: BlockChange): boolean {
  if (change.kind === 'changed') return change.type === 'block' || change.type === 'callout'
  if (change.kind === 'hidden') return proseOf(change.before).length > 0
  if (change.kind === 'shown') return proseOf(change.after).length > 0
  return proseOf(change.item).length > 0
}
