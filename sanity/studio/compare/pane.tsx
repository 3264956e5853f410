import {Card, Select} from '@sanity/ui'
import type {Ref} from 'react'
import type {VersionHead} from '#lib/policy/model/index.ts'
import type {Translate} from '../locale/translate.ts'
import {useTranslate} from '../locale/use-translate.ts'
import {type Side, sideNamed} from './sides.ts'

/** What a side is called. */
export function nameOf(t: Translate, side: Side, versions: readonly VersionHead[]): string {
  if (side === 'draft') return t('Utkastet', 'The draft')
  const version = versions.find(({number}) => number === side)
  const day = new Intl.DateTimeFormat(t('nb-NO', 'en-GB'), {
    dateStyle: 'medium',
    timeZone: 'Europe/Oslo',
  })
  const from = version ? ` · ${day.format(new Date(version.effectiveFrom))}` : ''
  return t(`Versjon ${side}${from}`, `Version ${side}${from}`)
}

type PaneProps = {
  readonly id: string
  readonly label: string
  readonly side: Side
  readonly versions: readonly VersionHead[]
  /** The page to show; undefined until it may be asked for. */
  readonly address: string | undefined
  readonly hidden: boolean
  /** Whether a line parts it from the side before it. */
  readonly apart: boolean
  readonly frame: Ref<HTMLIFrameElement>
  readonly onChoose: (side: Side) => void
  readonly onLoad: () => void
}

/** One side: which version it is, and its page as visitors see it. */
export function Pane({
  id,
  label,
  side,
  versions,
  address,
  hidden,
  apart,
  frame,
  onChoose,
  onLoad,
}: PaneProps) {
  const t = useTranslate()
  return (
    <Card
      id={id}
      borderLeft={apart}
      flex={1}
      style={{display: hidden ? 'none' : 'flex', flexDirection: 'column'}}
    >
      <Card padding={3} borderBottom>
        <Select
          aria-label={label}
          value={String(side)}
          onChange={({currentTarget}) => {
            const chosen = sideNamed(currentTarget.value, versions)
            if (chosen !== undefined) onChoose(chosen)
          }}
        >
          <option value="draft">{nameOf(t, 'draft', versions)}</option>
          {versions.map(({number}) => (
            <option key={number} value={number}>
              {nameOf(t, number, versions)}
            </option>
          ))}
        </Select>
      </Card>
      {/* No script, form or window of its own: the page is only to be read. */}
      <iframe
        ref={frame}
        title={nameOf(t, side, versions)}
        sandbox="allow-same-origin"
        src={address}
        onLoad={onLoad}
        style={{flex: 1, width: '100%', border: 0, background: 'white'}}
      />
    </Card>
  )
}
