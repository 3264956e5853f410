import {i18n} from '#lib/i18n/index.ts'
import {addressesOf} from '#lib/policy/exports/addresses.ts'
import {alternatesOfPolicy} from './alternates.ts'
import {Dateline} from './dateline.tsx'
import {versionMetadata} from './metadata.ts'
import type {PolicyPageProps} from './model.ts'
import {Notices} from './notices.tsx'
import {PolicyText} from './policy-text.tsx'
import {Shell} from './shell.tsx'
import {Title} from './title.tsx'

/** The policy that is in force, as visitors read it. */
export function PolicyPage(props: PolicyPageProps) {
  const {site, version, translations} = props
  const {content, number} = version
  const t = i18n(content.language)
  const addresses = addressesOf(content.slug)
  const alternates = alternatesOfPolicy(t, content.slug)
  const languages = translations.map((policy) => ({policy, path: addressesOf(policy.slug).page}))
  return (
    <Shell
      t={t}
      site={site}
      languages={languages}
      alternates={alternates}
      metadata={{
        ...versionMetadata(t, version),
        path: addresses.page,
        indexed: true,
        translations: languages.map(({policy, path}) => ({language: policy.language, path})),
        alternates,
      }}
    >
      <article>
        <header className="title">
          <Title text={content.title} />
          <Dateline t={t} version={version}>
            {' · '}
            <a href={addresses.version(number)}>{t.page.version(number)}</a>
            {' · '}
            <a href={addresses.history}>{t.page.allVersions}</a>
          </Dateline>
        </header>
        <Notices t={t} {...props} />
        <PolicyText
          t={t}
          content={content}
          at={props.at}
          others={translations.filter(({language}) => language !== content.language)}
        />
      </article>
    </Shell>
  )
}
