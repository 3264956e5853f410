import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {ClockIcon} from '@sanity/icons/Clock'
import {CloseCircleIcon} from '@sanity/icons/CloseCircle'
import {DocumentsIcon} from '@sanity/icons/Documents'
import {LockIcon} from '@sanity/icons/Lock'
import {RestoreIcon} from '@sanity/icons/Restore'
import {UnlinkIcon} from '@sanity/icons/Unlink'
import {UserIcon} from '@sanity/icons/User'
import type {ComponentType} from 'react'
import {upcomingVersions} from '#lib/policy/effective.ts'
import {dayInOslo, formatOf} from '#lib/policy/labels/index.ts'
import {useTranslate} from '../locale/use-translate.ts'
import {useReview, useReviews} from '../review/provider.tsx'
import {usesOf} from '../subprocessors/uses.ts'
import {type VersionState, versionState} from './version-state.ts'

/** What stands beside a document in a list, with its meaning in words. */
function StateIcon({Icon, words}: {Icon: ComponentType; words: string}) {
  return (
    <span role="img" aria-label={words} title={words}>
      <Icon />
    </span>
  )
}

type Props = {
  /** The `_id` of the document, without `drafts.`. */
  readonly id: string
}

/** Whether a policy has a version that is to take effect. */
export function PolicyIcon({id}: Props) {
  const t = useTranslate()
  const [next] = upcomingVersions(useReview(id)?.versions ?? [], Date.now())
  if (!next) return <DocumentsIcon />
  const day = formatOf(t('nb', 'en')).date(dayInOslo(next.effectiveFrom))
  const words = t(`Versjon ${next.number} kommer ${day}`, `Version ${next.number} from ${day}`)
  return <StateIcon Icon={ClockIcon} words={words} />
}

/** How many policies tell visitors of a subprocessor. */
export function SubprocessorIcon({id}: Props) {
  const t = useTranslate()
  const state = useReviews()
  if (!state) return <UserIcon />
  const number = new Set(usesOf(state.documents, id).map(({policyId}) => policyId)).size
  if (number === 0) {
    return <StateIcon Icon={UnlinkIcon} words={t('Ikke i bruk', 'Not in use')} />
  }
  const words = t(
    number === 1 ? 'Brukes i én erklæring' : `Brukes i ${number} erklæringer`,
    number === 1 ? 'Used in one policy' : `Used in ${number} policies`,
  )
  return <StateIcon Icon={UserIcon} words={words} />
}

const VERSION_ICONS: Readonly<Record<VersionState, ComponentType>> = {
  inForce: CheckmarkCircleIcon,
  upcoming: ClockIcon,
  earlier: RestoreIcon,
  withdrawn: CloseCircleIcon,
}

/** Whether a version is in force, is to come, or was before. */
export function VersionIcon({id}: Props) {
  const t = useTranslate()
  const versions = useReviews()?.documents.versions ?? []
  const version = versions.find(({_id}) => _id === id)
  if (!version) return <LockIcon />
  const siblings = versions.filter(({policy}) => policy._ref === version.policy._ref)
  const state = versionState(version, siblings, Date.now())
  const words: Readonly<Record<VersionState, string>> = {
    inForce: t('Gjelder nå', 'In force now'),
    upcoming: t('Kommer', 'To come'),
    earlier: t('Tidligere', 'Earlier'),
    withdrawn: t('Trukket tilbake', 'Withdrawn'),
  }
  return <StateIcon Icon={VERSION_ICONS[state]} words={words[state]} />
}
