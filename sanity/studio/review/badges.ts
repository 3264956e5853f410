import {type DocumentBadgeComponent, getPublishedId} from 'sanity'
import {upcomingVersions} from '#lib/policy/effective.ts'
import {useTranslate} from '../locale/use-translate.ts'
import {useReview} from './provider.tsx'
import {blockingFindings, openFindings} from './review.ts'

/** How many findings of the rules a policy has that ask for something. */
export const FindingsBadge: DocumentBadgeComponent = ({id}) => {
  const t = useTranslate()
  const review = useReview(getPublishedId(id))
  if (!review) return null
  const errors = blockingFindings(review).length
  const others = openFindings(review).length - errors
  if (errors > 0) {
    const label = t(`${errors} feil`, errors === 1 ? '1 error' : `${errors} errors`)
    return {label, color: 'danger'}
  }
  if (others > 0) {
    const label =
      others === 1 ? t('1 merknad', '1 finding') : t(`${others} merknader`, `${others} findings`)
    return {label, color: 'warning'}
  }
  return {label: t('Ingen merknader', 'No findings'), color: 'success'}
}

/** The next version that is to take effect, and when. */
export const UpcomingBadge: DocumentBadgeComponent = ({id}) => {
  const t = useTranslate()
  const review = useReview(getPublishedId(id))
  const [next] = upcomingVersions(review?.versions ?? [], Date.now())
  if (!next) return null
  const day = (locale: string) =>
    new Date(next.effectiveFrom).toLocaleDateString(locale, {
      timeZone: 'Europe/Oslo',
      day: 'numeric',
      month: 'long',
    })
  return {
    label: t(
      `Versjon ${next.number} kommer ${day('nb')}`,
      `Version ${next.number} from ${day('en-GB')}`,
    ),
    color: 'primary',
  }
}
