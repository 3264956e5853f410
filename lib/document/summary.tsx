import type {ReactNode} from 'react'
import type {I18n} from '#lib/i18n/index.ts'
import type {Recipient} from '#lib/policy/facts.ts'
import {COOKIE_CATEGORIES, type PolicyContent} from '#lib/policy/model/index.ts'
import {
  cookieProvidersOf,
  cookiesByCategory,
  type Found,
  recipientsOf,
  rightsOf,
  sectionOn,
} from './facts.ts'
import {Email, Phone} from './link.tsx'

/** Whether a recipient is in use on a day, `YYYY-MM-DD`. */
function isUsed({usedSince, usedUntil}: Recipient, day: string): boolean {
  return (!usedSince || usedSince <= day) && (!usedUntil || usedUntil >= day)
}

type SummaryProps = {readonly t: I18n; readonly content: PolicyContent}

function Answer({question, children}: {question: string; children: ReactNode}) {
  return (
    <div>
      <dt>{question}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Responsible({t, content}: SummaryProps) {
  const section = sectionOn(content, 'controllerCard', 'controllerIdentity')
  const name = <mark>{content.controller.name}</mark>
  return (
    <Answer question={t.page.whoIsResponsible}>
      {section ? <a href={`#${section.anchor}`}>{name}</a> : name}
    </Answer>
  )
}

function Names({found}: {found: readonly Found<Recipient>[]}) {
  return found.map(({item, fragment}, index) => (
    <span key={item._id}>
      {index > 0 && ', '}
      <a href={`#${fragment}`}>{item.name}</a>
    </span>
  ))
}

function Receivers({t, content, today}: SummaryProps & {readonly today: string}) {
  const all = recipientsOf(content)
  const now = all.filter(({item}) => isUsed(item, today))
  const later = all.filter(({item}) => item.usedSince && item.usedSince > today)
  if (all.length === 0) return null
  const countries = new Set(
    now.flatMap(({item}) => (item.country ? [t.format.country(item.country)] : [])),
  )
  return (
    <Answer question={t.page.whoGetsYourData}>
      <mark>{now.length > 0 ? t.page.recipientCount(now.length) : t.page.nobodyGetsYourData}</mark>
      {countries.size > 0 && ` ${t.page.inCountries(t.format.list([...countries]))}`}
      {now.length > 0 && ': '}
      <Names found={now} />
      {later.map((each) => (
        <span key={each.item._id}>
          {'. '}
          {t.page.alsoFrom(t.format.date(each.item.usedSince ?? ''))} <Names found={[each]} />
        </span>
      ))}
    </Answer>
  )
}

function CookieAnswer({t, content}: SummaryProps) {
  const providers = cookieProvidersOf(content)
  const section = sectionOn(content, 'cookieList', 'cookies')
  if (!section || providers.length === 0) return null
  const groups = cookiesByCategory(providers, COOKIE_CATEGORIES)
  const names = [...new Set(providers.map(({name}) => name))]
  return (
    <Answer question={t.page.whichCookies}>
      <a href={`#${section.anchor}`}>
        <mark>{t.page.cookiesFrom(t.format.list(names))}</mark>
      </a>
      {groups.length > 0 && ': '}
      {t.format.list(
        groups.map(({category, cookies}) =>
          t.page.counted(
            category ? t.terms.cookieCategories[category].title : t.page.otherCookies,
            cookies.length,
          ),
        ),
      )}
    </Answer>
  )
}

function RightsAnswer({t, content}: SummaryProps) {
  const rights = rightsOf(content)
  const section = sectionOn(content, 'rightsList', 'dataSubjectRights')
  if (rights.length === 0 && !section) return null
  return (
    <Answer question={t.page.yourRights}>
      {rights.map(({item, fragment}, index) => (
        <span key={item._key}>
          {index > 0 && ', '}
          <a href={`#${fragment}`}>{t.terms.rights[item.right].title}</a>
        </span>
      ))}
      {rights.length === 0 && section && <a href={`#${section.anchor}`}>{section.heading}</a>}
    </Answer>
  )
}

function Reach({t, content: {controller}}: SummaryProps) {
  const {email, phone} = controller
  if (!email && !phone) return null
  return (
    <Answer question={t.page.howToReachUs}>
      {email && <Email address={email} />}
      {email && phone && <br />}
      {phone && <Phone number={phone} />}
    </Answer>
  )
}

/** The answers that most visitors come for, made from the fields alone. */
export function Summary({t, content, today}: SummaryProps & {readonly today: string}) {
  return (
    <section className="summary" aria-labelledby="_summary">
      <h2 id="_summary">{t.page.summary}</h2>
      <dl>
        <Responsible t={t} content={content} />
        <Receivers t={t} content={content} today={today} />
        <CookieAnswer t={t} content={content} />
        <RightsAnswer t={t} content={content} />
        <Reach t={t} content={content} />
        <Answer question={t.page.lastChanged}>{content.version.summary}</Answer>
      </dl>
    </section>
  )
}
