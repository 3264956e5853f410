import type {I18n} from '#lib/i18n/index.ts'
import {standingVersions, upcomingVersions} from '#lib/policy/effective.ts'
import {addressesOf} from '#lib/policy/exports/addresses.ts'
import type {VersionHead} from '#lib/policy/model/index.ts'
import type {PolicyPageProps} from './model.ts'

/** For how long a page tells that something material changed. */
const MATERIAL_NOTICE_MS = 30 * 24 * 60 * 60 * 1000

/** The latest material change that took effect within 30 days before `at`, the first version aside. */
function materialLately(versions: readonly VersionHead[], at: number): VersionHead | undefined {
  return standingVersions(versions)
    .filter(({change, number, effectiveFrom}) => {
      const age = at - Date.parse(effectiveFrom)
      return change === 'material' && number > 1 && age >= 0 && age < MATERIAL_NOTICE_MS
    })
    .sort((a, b) => b.number - a.number)[0]
}

type NoticesProps = Pick<PolicyPageProps, 'version' | 'versions' | 'translation' | 'at'> & {
  readonly t: I18n
}

/** What a visitor should know before reading on. */
export function Notices({t, version, versions, translation, at}: NoticesProps) {
  const addresses = addressesOf(version.content.slug)
  const changed = materialLately(versions, at)
  return (
    <>
      {translation && translation.translated < translation.inForce && (
        <p className="notice">
          {t.page.translationBehind(translation.translated, translation.inForce)}{' '}
          {t.page.originalPrevails}{' '}
          <a
            href={`/${translation.original.slug}`}
            lang={translation.original.language}
            hrefLang={translation.original.language}
          >
            {translation.original.title}
          </a>
        </p>
      )}
      {upcomingVersions(versions, at).map((upcoming) => (
        <p className="notice" key={upcoming.number}>
          <strong>{t.page.upcoming(upcoming.number, t.format.day(upcoming.effectiveFrom))}</strong>{' '}
          {upcoming.summary}{' '}
          <a href={addresses.changes(upcoming.number)}>{t.page.seeWhatWillChange}</a>
        </p>
      ))}
      {changed && (
        <p className="notice">
          <strong>{t.page.changedLately(t.format.day(changed.effectiveFrom))}</strong>{' '}
          <a href={addresses.changes(changed.number)}>{t.page.seeWhatChanged}</a>
        </p>
      )}
    </>
  )
}
