import type {Acknowledgement} from '../model/index.ts'
import {consentRules} from './consent.ts'
import {contactRules} from './contacts.ts'
import {cookieRules} from './cookies.ts'
import type {Finding, Rule, Violation} from './model.ts'
import {noticeRules} from './notice.ts'
import {noticeProseRules} from './notice-prose.ts'
import {recipientRules} from './recipients.ts'
import {referenceRules} from './references.ts'
import {rightRules} from './rights.ts'
import type {RuleSubject} from './subject.ts'
import {transferRules} from './transfers.ts'
import {upkeepRules} from './upkeep.ts'

/** Every rule. They inform; they are not legal advice. */
export const RULES: readonly Rule[] = [
  ...noticeRules,
  ...contactRules,
  ...rightRules,
  ...noticeProseRules,
  ...transferRules,
  ...cookieRules,
  ...consentRules,
  ...referenceRules,
  ...recipientRules,
  ...upkeepRules,
]

/** How long before it comes into force a rule is told of. */
const AHEAD_DAYS = 60

/** The day so many days after another, `YYYY-MM-DD`. */
function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

const isOver = ({inForceUntil}: Rule, at: string) => inForceUntil !== undefined && inForceUntil < at

function findingOf(rule: Rule, violation: Violation, isAhead: boolean): Finding {
  const {target, place, message, remedy, fromProse} = violation
  const {id, article, group, inForceFrom, source, title, why} = rule
  const severity = isAhead || fromProse ? 'warning' : rule.severity
  return {
    rule: id,
    group,
    article,
    source,
    title,
    why,
    inForceFrom,
    severity,
    target,
    place: place ?? target.path,
    message,
    remedy: remedy ?? rule.remedy,
    acknowledgeable: severity === 'warning' || (rule.readsProse ?? false),
    ...(isAhead && {appliesFrom: inForceFrom}),
  }
}

/** The reason with which a finding was acknowledged; an error in a field takes more than a reason. */
function reasonFor(
  {rule, place, acknowledgeable}: Finding,
  acknowledgements: readonly Pick<Acknowledgement, 'path' | 'reason' | 'rule'>[],
): string | undefined {
  if (!acknowledgeable) return undefined
  return acknowledgements.find(
    (each) => each.rule === rule && (each.path === undefined || each.path === place),
  )?.reason
}

/**
 * Judges a policy by the law of a day. A rule that comes into force within the next sixty days is
 * applied ahead, as a warning.
 *
 * @param options.at - the day, `YYYY-MM-DD` in Oslo
 * @param options.acknowledgements - those of the policy unless told otherwise
 * @param options.rules - all of them unless told otherwise
 * @returns one finding for each field to mend, errors first, then in the order of the rules
 */
export function runRules(
  subject: RuleSubject,
  {
    at,
    acknowledgements = subject.acknowledgements,
    rules = RULES,
  }: {
    readonly at: string
    readonly acknowledgements?: readonly Pick<Acknowledgement, 'path' | 'reason' | 'rule'>[]
    readonly rules?: readonly Rule[]
  },
): Finding[] {
  const horizon = daysAfter(at, AHEAD_DAYS)
  const found = new Map<string, Finding>()
  for (const rule of rules) {
    if (isOver(rule, at) || rule.inForceFrom > horizon) continue
    const isAhead = rule.inForceFrom > at
    for (const violation of rule.check(subject, isAhead ? rule.inForceFrom : at)) {
      const {document, path} = violation.target
      // A recipient that is listed twice is to be mended once.
      const identity = JSON.stringify([rule.id, document, path])
      if (!found.has(identity)) found.set(identity, findingOf(rule, violation, isAhead))
    }
  }
  const findings = [...found.values()].map((finding) => {
    const acknowledged = reasonFor(finding, acknowledgements)
    return acknowledged === undefined ? finding : {...finding, acknowledged}
  })
  const errors = findings.filter(({severity}) => severity === 'error')
  return [...errors, ...findings.filter(({severity}) => severity === 'warning')]
}

/** Whether a finding keeps a policy from being published. */
export function isBlocking({severity, acknowledged}: Finding): boolean {
  return severity === 'error' && acknowledged === undefined
}
