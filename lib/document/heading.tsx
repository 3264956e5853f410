import type {ReactNode} from 'react'
import type {I18n} from '#lib/i18n/index.ts'
import type {FieldAttributes} from './editing.ts'

type HeadingProps = {
  readonly t: I18n
  readonly level: 2 | 3 | 4
  readonly id: string
  readonly text: string
  /** The heading with its marks, where it has some. */
  readonly children?: ReactNode
  /** Stands beside the heading. */
  readonly aside?: ReactNode
  readonly field?: FieldAttributes | undefined
}

/** A heading that can be linked to. The link stands beside it, so that its name stays clean. */
export function Heading({t, level, id, text, children, aside, field}: HeadingProps) {
  const Level = `h${level}` as const
  return (
    <div className="h">
      <Level id={id} {...field}>
        {children ?? text}
      </Level>{' '}
      <a
        className="anchor"
        href={`#${encodeURIComponent(id)}`}
        aria-label={t.page.linkToHeading(text)}
      >
        #
      </a>{' '}
      {aside}
    </div>
  )
}
