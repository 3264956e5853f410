import {type I18n, i18n} from '#lib/i18n/index.ts'
import {addressesOf} from '#lib/policy/exports/addresses.ts'
import type {VersionHead} from '#lib/policy/model/index.ts'
import {alternatesOfHistory} from './alternates.ts'
import {pictureOf} from './metadata.ts'
import type {PolicyAddress, Site} from './model.ts'
import {type Period, periods} from './periods.ts'
import {Shell} from './shell.tsx'

/** What the list of a policy's versions is made from. */
export type HistoryPageProps = {
  readonly site: Site
  readonly policy: PolicyAddress
  /** Every version of the policy, in any order. */
  readonly versions: readonly VersionHead[]
  /** The policy itself and its translations. */
  readonly translations: readonly PolicyAddress[]
  /** The instant for which the page is made: milliseconds since the epoch (UTC). */
  readonly at: number
}

function When({t, period}: {t: I18n; period: Period | undefined}) {
  const {day} = t.format
  switch (period?.state) {
    case 'inForce':
      return (
        <>
          {`${t.record.appliesFrom(day(period.from))} · `}
          <mark>{t.record.inForce}</mark>
        </>
      )
    case 'upcoming':
      return (
        <>
          {`${t.record.appliesFrom(day(period.from))} · `}
          <strong>{t.record.notYetInForce}</strong>
        </>
      )
    case 'past':
      return t.record.appliedBetween(day(period.from), day(period.until))
    case 'cancelled':
      return t.record.cancelledOn(day(period.on))
    default:
      return t.record.neverInForce
  }
}

type EntryProps = {
  readonly t: I18n
  readonly slug: string
  readonly version: VersionHead
  readonly period: Period | undefined
}

function Entry({t, slug, version, period}: EntryProps) {
  const {number, change, summary, publishedAt} = version
  const addresses = addressesOf(slug)
  return (
    <li>
      <h2 id={`v${number}`}>
        <a href={addresses.version(number)}>{t.page.version(number)}</a>
      </h2>
      <p className="dateline">
        <When t={t} period={period} />
      </p>
      <p>{summary}</p>
      <p className="small">
        {number > 1 && `${t.terms.changeKinds[change].title} · `}
        {t.record.publishedAt(t.format.minute(publishedAt))}
        {number > 1 && (
          <>
            {' · '}
            <a href={addresses.changes(number)} aria-label={t.record.compare(number)}>
              {t.page.seeWhatChanged}
            </a>
          </>
        )}
      </p>
    </li>
  )
}

/** Every version that a policy has had and will have, the latest first. */
export function HistoryPage(props: HistoryPageProps) {
  const {site, policy, versions, translations, at} = props
  const t = i18n(policy.language)
  const alternates = alternatesOfHistory(t, policy.slug)
  const applied = periods(versions, at)
  const inForce = versions.find(({number}) => applied.get(number)?.state === 'inForce')
  const title = `${t.record.history} · ${policy.title}`
  return (
    <Shell
      t={t}
      site={site}
      languages={translations.map((each) => ({
        policy: each,
        path: addressesOf(each.slug).history,
      }))}
      alternates={alternates}
      metadata={{
        title,
        description: t.record.historyDescription(site.name),
        path: addressesOf(policy.slug).history,
        indexed: true,
        sheetFoot: title,
        ...(inForce && {picture: pictureOf(t, policy, inForce)}),
        alternates,
      }}
    >
      <article>
        <header className="title">
          <p className="up">
            <a href={addressesOf(policy.slug).page}>{policy.title}</a>
          </p>
          <h1>{t.record.history}</h1>
          <p>{t.record.historyIntroduction}</p>
        </header>
        <ol className="versions" reversed>
          {[...versions]
            .sort((a, b) => b.number - a.number)
            .map((version) => (
              <Entry
                key={version.number}
                t={t}
                slug={policy.slug}
                version={version}
                period={applied.get(version.number)}
              />
            ))}
        </ol>
      </article>
    </Shell>
  )
}
