import {type I18n, i18n} from '#lib/i18n/index.ts'
import {addressesOf} from '#lib/policy/exports/addresses.ts'
import type {PolicyVersion} from '#lib/policy/model/index.ts'
import {alternatesOfVersion} from './alternates.ts'
import {Dateline} from './dateline.tsx'
import {versionMetadata} from './metadata.ts'
import type {PolicyPageProps, Site} from './model.ts'
import {type Period, periods} from './periods.ts'
import {PolicyText} from './policy-text.tsx'
import {Shell} from './shell.tsx'
import {Title} from './title.tsx'

function standing(t: I18n, period: Period | undefined): string {
  const {day} = t.format
  switch (period?.state) {
    case 'inForce':
      return t.record.isInForce
    case 'upcoming':
      return t.record.notInForceUntil(day(period.from))
    case 'past':
      return t.record.noLongerInForce(day(period.from), day(period.until))
    case 'cancelled':
      return t.record.wasCancelled(day(period.on))
    default:
      return t.record.replacedAtOnce
  }
}

function Fingerprint({t, site, version}: {t: I18n; site: Site; version: PolicyVersion}) {
  const {number, contentHash, previousHash, content} = version
  const address = site.origin + addressesOf(content.slug).versionJson(number)
  return (
    <section className="fingerprint" aria-labelledby="_fingerprint">
      <h2 id="_fingerprint">{t.record.fingerprint}</h2>
      <p>{t.record.fingerprintExplained}</p>
      <p>
        SHA-256 <code>{contentHash}</code>
      </p>
      <p>
        {t.record.howToCheck} <code>{`curl -s ${address} | sha256sum`}</code>
      </p>
      {previousHash && (
        <p>
          {t.record.previousFingerprint} <code>{previousHash}</code>
        </p>
      )}
    </section>
  )
}

/** What the page of one version is made from: the version need not be the one in force. */
type VersionPageProps = Omit<PolicyPageProps, 'translation'>

/** A version as it was, is or will be. */
export function VersionPage(props: VersionPageProps) {
  const {site, version, versions, at} = props
  const {content, number} = version
  const t = i18n(content.language)
  const addresses = addressesOf(content.slug)
  const alternates = alternatesOfVersion(content.slug, number)
  const period = periods(versions, at).get(number)
  const inForce = period?.state === 'inForce'
  const metadata = versionMetadata(t, version)
  return (
    <Shell
      t={t}
      site={site}
      alternates={alternates}
      metadata={{
        ...metadata,
        title: `${t.page.version(number)} · ${metadata.title}`,
        path: addresses.version(number),
        indexed: inForce,
        ...(inForce && {canonical: addresses.page}),
        alternates,
      }}
    >
      <article>
        <header className="title">
          <p className="up">
            <a href={addresses.history}>{t.page.allVersions}</a>
          </p>
          <Title text={content.title} />
          <Dateline t={t} version={version}>
            {' · '}
            {t.page.version(number)}
            {number > 1 && (
              <>
                {' · '}
                <a href={addresses.changes(number)}>{t.page.seeWhatChanged}</a>
              </>
            )}
          </Dateline>
        </header>
        <p className="notice">
          <strong>{standing(t, period)}</strong>{' '}
          <a href={addresses.page}>{inForce ? content.title : t.record.readInForce}</a>
        </p>
        <PolicyText
          t={t}
          content={content}
          others={[]}
          at={inForce ? at : Date.parse(version.effectiveFrom)}
        />
        <Fingerprint t={t} site={site} version={version} />
      </article>
    </Shell>
  )
}
