import type {ReactNode} from 'react'
import type {I18n} from '#lib/i18n/index.ts'
import type {WordRun} from '#lib/policy/diff/index.ts'
import type {TextBlock} from '#lib/policy/model/index.ts'
import {Link} from '../link.tsx'

/** Added text; those who hear it are told where it begins and ends. */
export function Added({t, children}: {t: I18n; children: ReactNode}) {
  return (
    <ins>
      <Told>[{t.record.added}: </Told>
      {children}
      <Told>]</Told>
    </ins>
  )
}

/** Removed text; those who hear it are told where it begins and ends. */
export function Removed({t, children}: {t: I18n; children: ReactNode}) {
  return (
    <del>
      <Told>[{t.record.removed}: </Told>
      {children}
      <Told>]</Told>
    </del>
  )
}

function Told({children}: {children: ReactNode}) {
  return <span className="hidden">{children}</span>
}

type Format = Pick<Extract<WordRun, {op: 'same'}>, 'marks' | 'href'>

function Formatted({format: {marks, href}, text}: {format: Format; text: string}) {
  const strong = marks.includes('strong') ? <strong>{text}</strong> : text
  const emphasised = marks.includes('em') ? <em>{strong}</em> : strong
  return href ? <Link href={href}>{emphasised}</Link> : emphasised
}

function Run({t, run}: {t: I18n; run: WordRun}) {
  switch (run.op) {
    case 'same':
      return <Formatted format={run} text={run.text} />
    case 'inserted':
      return (
        <Added t={t}>
          <Formatted format={run} text={run.text} />
        </Added>
      )
    case 'deleted':
      return (
        <Removed t={t}>
          <Formatted format={run} text={run.text} />
        </Removed>
      )
    case 'restyled':
      return (
        <>
          <Removed t={t}>
            <Formatted format={run.before} text={run.text} />
          </Removed>
          <Added t={t}>
            <Formatted format={run.after} text={run.text} />
          </Added>
        </>
      )
  }
}

/** Prose compared word by word. */
export function Words({t, runs}: {t: I18n; runs: readonly WordRun[]}) {
  return runs.map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: runs never change places
    <Run key={index} t={t} run={run} />
  ))
}

/** The prose of a block in one piece, as runs that did not change. */
export function runsOf({children, markDefs}: TextBlock): WordRun[] {
  return children.map(({text, marks}) => {
    const link = markDefs.find(({_key}) => marks.includes(_key))
    return {
      op: 'same',
      text,
      marks: marks.filter((mark) => mark === 'strong' || mark === 'em'),
      ...(link && {href: link.href}),
    }
  })
}
