import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {Badge} from '@sanity/ui'
import {useTranslate} from '../locale/use-translate.ts'
import {useReviews} from '../review/provider.tsx'
import {blockingFindings, openFindings} from '../review/review.ts'

/** The number of open findings on the desk, or a tick where there are none. */
export function ControlIcon() {
  const t = useTranslate()
  const state = useReviews()
  const open = state?.reviews.flatMap(openFindings).length ?? 0
  if (!state || open === 0) return <CheckmarkCircleIcon />
  const tone = state.reviews.some((each) => blockingFindings(each).length > 0)
    ? 'critical'
    : 'caution'
  const label =
    open === 1
      ? t('1 åpen merknad', '1 open finding')
      : t(`${open} åpne merknader`, `${open} open findings`)
  return (
    <Badge tone={tone} fontSize={1} aria-label={label}>
      {open}
    </Badge>
  )
}
