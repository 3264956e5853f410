import type {I18n, Term} from '#lib/i18n/index.ts'
import {
  DATA_CATEGORIES,
  type ShownBlock,
  type ShownSection,
  SUBPROCESSOR_ROLES,
  TRANSFER_BASES,
} from '#lib/policy/model/index.ts'
import type {Editing} from './editing.ts'
import {fragmentOf, isShown, type ShownEntry} from './facts.ts'
import {Link} from './link.tsx'
import {Table} from './table.tsx'

type Cell = {t: I18n; entry: ShownEntry; today: string}

/** The title of a term, marked where it is in another language. */
function Title({term: {title, titleLanguage}}: {term: Term}) {
  return titleLanguage ? <span lang={titleLanguage}>{title}</span> : title
}

function Who({t, entry: {subprocessor: company}}: Omit<Cell, 'today'>) {
  const {name, legalName, role, privacyPolicyUrl, agreementUrl} = company
  return (
    <>
      {name}
      {legalName && legalName !== name && <div className="small">{legalName}</div>}
      {role && <div className="small">{t.terms.roles[role].title}</div>}
      {(privacyPolicyUrl || agreementUrl) && (
        <div className="small">
          {privacyPolicyUrl && (
            <Link href={privacyPolicyUrl} label={t.page.privacyPolicyOf(name)}>
              {t.page.privacyPolicy}
            </Link>
          )}
          {privacyPolicyUrl && agreementUrl && ' · '}
          {agreementUrl && (
            <Link href={agreementUrl} label={t.page.agreementWith(name)}>
              {t.page.agreement}
            </Link>
          )}
        </div>
      )}
    </>
  )
}

function What({t, entry: {note, subprocessor}, today}: Cell) {
  const {purpose, usedSince, usedUntil} = subprocessor
  return (
    <>
      {purpose ?? t.page.notStated}
      {note && <div className="small">{note}</div>}
      {usedSince && (
        <div className="small">
          {(usedSince > today ? t.page.usedFrom : t.page.usedSince)(t.format.date(usedSince))}
        </div>
      )}
      {usedUntil && <div className="small">{t.page.usedUntil(t.format.date(usedUntil))}</div>}
    </>
  )
}

function Where({t, entry: {subprocessor}}: Omit<Cell, 'today'>) {
  const {country, transferBasis} = subprocessor
  return (
    <>
      {country ? t.format.country(country) : t.page.notStated}
      {transferBasis && (
        <div className="small">
          <Title term={t.terms.transferBases[transferBasis]} />
        </div>
      )}
    </>
  )
}

function dataOf(t: I18n, {subprocessor: {dataCategories = []}}: ShownEntry): string {
  if (dataCategories.length === 0) return t.page.notStated
  return t.format.list(dataCategories.map((category) => t.labels.dataCategories[category]))
}

/** The words of the table that need explaining, each once. */
function Glossary({t, entries}: {t: I18n; entries: readonly ShownEntry[]}) {
  const {roles, transferBases} = t.terms
  const companies = entries.map(({subprocessor}) => subprocessor)
  const used: Term[] = [
    ...SUBPROCESSOR_ROLES.filter((role) => companies.some((each) => each.role === role)).map(
      (role) => roles[role],
    ),
    ...TRANSFER_BASES.filter((basis) => companies.some((each) => each.transferBasis === basis)).map(
      (basis) => transferBases[basis],
    ),
  ]
  if (used.length === 0) return null
  return (
    <dl className="glossary">
      {used.map((term) => (
        <div key={term.title}>
          <dt>
            <Title term={term} />
          </dt>
          <dd>{term.meaning}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What the categories of data are, for those who wonder. */
function DataGlossary({t, entries}: {t: I18n; entries: readonly ShownEntry[]}) {
  const used = new Set(entries.flatMap(({subprocessor}) => subprocessor.dataCategories ?? []))
  if (used.size === 0) return null
  return (
    <details className="data">
      <summary>{t.page.whatTheDataIs}</summary>
      <dl className="glossary">
        {DATA_CATEGORIES.filter((category) => used.has(category)).map((category) => (
          <div key={category}>
            <dt>{t.format.capitalised(t.labels.dataCategories[category])}</dt>
            <dd>{t.terms.dataCategories[category]}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

type RecipientsProps = {
  readonly t: I18n
  readonly list: ShownBlock<'subprocessorList'>
  readonly section: ShownSection
  /** The day in Oslo for which the page is made, `YYYY-MM-DD`. */
  readonly today: string
  readonly edit?: Editing | undefined
}

/** Who receives personal data. */
export function Recipients({t, list, section, today, edit}: RecipientsProps) {
  const entries = list.entries.filter(isShown)
  if (entries.length === 0) return null
  return (
    <>
      <Table
        kind="recipients"
        caption={t.page.recipients}
        captionHidden
        rows={entries}
        rowKey={({_key}) => _key}
        rowId={({_key}) => fragmentOf(section, _key)}
        rowField={({subprocessor}) => edit?.(['name'], subprocessor._id)}
        columns={[
          {title: t.page.recipient, cell: (entry) => <Who t={t} entry={entry} />},
          {title: t.page.purpose, cell: (entry) => <What t={t} entry={entry} today={today} />},
          {title: t.page.data, cell: (entry) => dataOf(t, entry)},
          {title: t.page.place, cell: (entry) => <Where t={t} entry={entry} />},
        ]}
      />
      <Glossary t={t} entries={entries} />
      <DataGlossary t={t} entries={entries} />
    </>
  )
}
