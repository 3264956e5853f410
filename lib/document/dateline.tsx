import type {ReactNode} from 'react'
import type {I18n} from '#lib/i18n/index.ts'
import type {VersionHead} from '#lib/policy/model/index.ts'

/** The day in Oslo of an instant. */
export function Day({t, instant}: {t: I18n; instant: string}) {
  return <time dateTime={instant}>{t.format.day(instant)}</time>
}

type DatelineProps = {
  readonly t: I18n
  readonly version: Pick<VersionHead, 'effectiveFrom' | 'publishedAt' | 'change'>
  /** Follows the date, parted by dots. */
  readonly children: ReactNode
}

/** When a text was last updated; a correction keeps the date of what it corrects. */
export function Dateline({t, version, children}: DatelineProps) {
  const {effectiveFrom, publishedAt, change} = version
  return (
    <p className="dateline">
      {t.page.lastUpdated} <Day t={t} instant={effectiveFrom} />
      {change === 'correction' && `, ${t.page.corrected(t.format.day(publishedAt))}`}
      {children}
    </p>
  )
}
