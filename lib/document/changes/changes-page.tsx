import {type I18n, i18n} from '#lib/i18n/index.ts'
import {describeDiff, type PolicyDiff, type Sentence, visibleDiff} from '#lib/policy/diff/index.ts'
import {addressesOf} from '#lib/policy/exports/addresses.ts'
import {Day} from '../dateline.tsx'
import {pictureOf} from '../metadata.ts'
import type {Site} from '../model.ts'
import {Shell} from '../shell.tsx'
import {Sections, shownFragments} from './sections.tsx'

/** What the page of a change is made from. */
type ChangesPageProps = {
  readonly site: Site
  /** From the earlier version to the later, which the page belongs to. */
  readonly diff: PolicyDiff
  /** The path of the page, where it does not compare with the version before. */
  readonly path?: string
}

type SaidProps = {
  readonly t: I18n
  readonly sentences: readonly Sentence[]
  readonly fragments: ReadonlySet<string>
}

/** What changed, in plain sentences by topic. */
function Said({t, sentences, fragments}: SaidProps) {
  const topics = [...new Set(sentences.map(({topic}) => topic))]
  return (
    <section className="said" aria-labelledby="_said">
      <h2 id="_said">{t.record.inBrief}</h2>
      <dl>
        {topics.map((topic) => (
          <div key={topic}>
            <dt>{t.record.topics[topic]}</dt>
            {sentences
              .filter((sentence) => sentence.topic === topic)
              .map(({text, anchor}) => (
                <dd key={text}>
                  {anchor && fragments.has(anchor) ? <a href={`#${anchor}`}>{text}</a> : text}
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </section>
  )
}

/** What changed from one version to another: in sentences, and word by word. */
export function ChangesPage({site, diff, path}: ChangesPageProps) {
  const {before, after} = diff
  const t = i18n(after.language)
  const addresses = addressesOf(after.slug)
  const {number, effectiveFrom, publishedAt, summary, change} = after.version
  const {sections} = visibleDiff(diff)
  const sentences = describeDiff(diff, after.language)
  const title = `${t.record.changes(number)} · ${after.title}`
  return (
    <Shell
      t={t}
      site={site}
      metadata={{
        title,
        description: summary,
        path: path ?? addresses.changes(number),
        indexed: true,
        sheetFoot: title,
        picture: pictureOf(t, after, after.version),
        version: {number, modified: effectiveFrom, published: publishedAt},
      }}
    >
      <article>
        <header className="title">
          <p className="up">
            <a href={addresses.page}>{after.title}</a> ·{' '}
            <a href={addresses.history}>{t.page.allVersions}</a>
          </p>
          <h1>{t.record.changes(number)}</h1>
          <p className="dateline">
            <Day t={t} instant={effectiveFrom} />
            {` · ${t.terms.changeKinds[change].title} · `}
            <a href={addresses.version(before.version.number)}>
              {t.record.comparedWith(
                before.version.number,
                t.format.day(before.version.effectiveFrom),
              )}
            </a>
          </p>
        </header>
        <p className="lead">{summary}</p>
        {sentences.length === 0 && <p>{t.record.nothingChanged}</p>}
        {sentences.length > 0 && (
          <Said t={t} sentences={sentences} fragments={shownFragments(sections)} />
        )}
        <Sections t={t} sections={sections} />
      </article>
    </Shell>
  )
}
