import {changedFields} from '../equal.ts'
import type {PolicyContent} from '../model/index.ts'
import {
  cookieCategories,
  diffContacts,
  diffCookieProviders,
  diffRecipients,
  diffRightsTold,
} from './facts.ts'
import {POLICY_FIELDS, type PolicyDiff} from './model/index.ts'
import {markMoves} from './moves.ts'
import type {PolicyHead} from './parts.ts'
import {diffSections} from './sections.ts'

function headOf({sections: _, ...head}: PolicyContent): PolicyHead {
  return head
}

/**
 * Describes what changed from one version of a policy to another, from its fields. Things are
 * recognised by key, then by what they are (a recipient's id, a cookie's name, a section's anchor),
 * then by likeness, so two imports of one text compare well too. Takes time in proportion to the
 * policies, and does not change them.
 */
export function diffPolicies(before: PolicyContent, after: PolicyContent): PolicyDiff {
  const sections = diffSections(before.sections, after.sections, after.language)
  markMoves(sections, after.language)
  const known = cookieCategories(before)
  return {
    before: headOf(before),
    after: headOf(after),
    fields: changedFields(before, after, POLICY_FIELDS),
    contacts: diffContacts(before.controller, after.controller),
    recipients: diffRecipients(before, after),
    cookieProviders: diffCookieProviders(before, after),
    newCookieCategories: [...cookieCategories(after)].filter((each) => !known.has(each)),
    rights: diffRightsTold(before, after),
    sections,
  }
}

/** Tells whether a diff says that nothing changed but the facts of the version itself. */
export function isEmptyDiff(diff: PolicyDiff): boolean {
  const {fields, contacts, recipients, cookieProviders, rights, sections} = diff
  return [fields, contacts, recipients, cookieProviders, rights, sections].every(
    (changes) => changes.length === 0,
  )
}
