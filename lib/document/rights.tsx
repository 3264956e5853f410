import type {I18n, RequestableRight} from '#lib/i18n/index.ts'
import type {PolicyContent, RightEntry, ShownBlock, ShownSection} from '#lib/policy/model/index.ts'
import {type Editing, pathIn} from './editing.ts'
import {fragmentOf} from './facts.ts'
import {Link} from './link.tsx'

/**
 * The address of a letter that is begun for the visitor.
 * Source: RFC 6068 (line breaks in a body are `%0D%0A`).
 */
function letterTo(t: I18n, address: string, right: RequestableRight, company: string): string {
  const {subject, body} = t.letters[right]
  const text = body(company).replaceAll('\n', '\r\n')
  const to = encodeURIComponent(address).replace('%40', '@')
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`
}

type ActionProps = {
  readonly t: I18n
  readonly entry: RightEntry
  readonly address: string | undefined
  readonly company: string
}

function Action({t, entry: {right}, address, company}: ActionProps) {
  if (right === 'complaint') {
    return (
      <dd className="action">
        <Link href={t.page.complaintAddress}>{t.page.complain}</Link>
      </dd>
    )
  }
  if (!address) return null
  return (
    <dd className="action">
      <a href={letterTo(t, address, right, company)}>{t.letters[right].action}</a>
    </dd>
  )
}

type RightsProps = {
  readonly t: I18n
  readonly list: ShownBlock<'rightsList'>
  readonly section: ShownSection
  readonly content: PolicyContent
  readonly edit?: Editing | undefined
}

/** The visitor's rights, each with the way to use it. */
export function Rights({t, list, section, content: {controller}, edit}: RightsProps) {
  if (list.rights.length === 0) return null
  return (
    <dl className="rights">
      {list.rights.map((entry) => (
        <div
          key={entry._key}
          id={fragmentOf(section, entry._key)}
          {...edit?.(pathIn(section, 'body', list, 'rights', entry))}
        >
          <dt>{t.terms.rights[entry.right].title}</dt>
          <dd>{entry.howTo ?? t.terms.rights[entry.right].meaning}</dd>
          <Action
            t={t}
            entry={entry}
            address={list.email ?? controller.email}
            company={controller.name}
          />
        </div>
      ))}
    </dl>
  )
}
