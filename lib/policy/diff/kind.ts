import {
  type ChangeKind,
  type FrozenSection,
  LEGAL_ELEMENTS,
  type LegalElement,
} from '../model/index.ts'
import {textOf} from './blocks.ts'
import type {
  BlockChange,
  PolicyDiff,
  ProviderChange,
  RecipientField,
  SectionChange,
  WordRun,
} from './model/index.ts'
import {isSlip} from './slip.ts'
import {visibleDiff} from './visible.ts'

/** Why a change is material: what it touches. */
export type MaterialReason =
  | 'controller'
  | 'recipients'
  | 'roles'
  | 'purposes'
  | 'dataCategories'
  | 'transfers'
  | 'cookies'
  | 'rights'
  | 'legalText'

/** A kind of change, and what makes it material where it is. */
export type SuggestedKind = {readonly kind: ChangeKind; readonly reasons: readonly MaterialReason[]}

/** The elements of a notice whose wording is the substance of it (GDPR art. 13, 14, 21, 26). */
const SUBSTANCE = new Set<LegalElement>(
  LEGAL_ELEMENTS.filter((element) => element !== 'controllerIdentity' && element !== 'complaint'),
)

const FIELD_REASONS: Partial<Record<RecipientField, MaterialReason>> = {
  role: 'roles',
  purpose: 'purposes',
  dataCategories: 'dataCategories',
  country: 'transfers',
  transferBasis: 'transfers',
}

/** Tells whether runs of words differ in slips only; a link that leads elsewhere is none. */
function onlySlips(runs: readonly WordRun[]): boolean {
  let [deleted, inserted] = ['', '']
  const settled = () => {
    const slip = isSlip(deleted, inserted)
    deleted = inserted = ''
    return slip
  }
  for (const run of runs) {
    if (run.op === 'deleted') deleted += run.text
    else if (run.op === 'inserted') inserted += run.text
    else if (!settled()) return false
    if (run.op === 'restyled' && run.before.href !== run.after.href) return false
  }
  return settled()
}

function isBlockSlip(change: BlockChange): boolean {
  if (change.kind !== 'changed' || change.moved) return false
  if (change.type === 'block') return onlySlips(change.words)
  if (change.type !== 'callout') return false
  return change.body.every(
    (each) => each.kind === 'changed' && !each.moved && onlySlips(each.words),
  )
}

function isSectionSlip(change: SectionChange): boolean {
  return (
    change.kind === 'changed' &&
    !change.moved &&
    isSlip(change.before.heading, change.after.heading) &&
    change.blocks.every(isBlockSlip)
  )
}

/** Tells whether a change touches prose, and not just lists that are looked at entry by entry. */
function touchesProse(change: BlockChange): boolean {
  if (change.kind === 'moved') return false
  if (change.kind === 'changed') {
    return (change.type === 'block' || change.type === 'callout') && !isBlockSlip(change)
  }
  if (change.kind === 'added') {
    if (change.movedFrom) return change.movedFrom.words !== undefined
    return change.item._type === 'callout' || holdsText(change.item)
  }
  if (change.kind === 'removed') {
    return !change.movedTo && (change.item._type === 'callout' || holdsText(change.item))
  }
  return change.before._type === 'callout'
}

const holdsText = (block: Extract<BlockChange, {kind: 'added'}>['item']) =>
  block._type === 'block' && textOf(block).trim() !== ''

const isSubstance = (section: FrozenSection | {covers: readonly LegalElement[]}) =>
  'covers' in section && section.covers.some((element) => SUBSTANCE.has(element))

function changesSubstance(change: SectionChange): boolean {
  switch (change.kind) {
    case 'moved':
      return false
    case 'added':
    case 'removed':
      return isSubstance(change.item)
    case 'hidden':
    case 'shown':
      return isSubstance(change.before) || isSubstance(change.after)
    case 'changed':
      return (
        (isSubstance(change.before) || isSubstance(change.after)) &&
        change.blocks.some(touchesProse)
      )
  }
}

/** A new company that keeps more than the necessary on the visitor's device. */
function isNewTracker(change: ProviderChange): boolean {
  return (
    (change.kind === 'added' || change.kind === 'shown') &&
    change.provider.cookies.some(({category}) => category !== 'necessary')
  )
}

function reasonsFor(diff: PolicyDiff): Set<MaterialReason> {
  const reasons = new Set<MaterialReason>()
  if (diff.contacts.some(({field}) => field === 'name' || field === 'organisationNumber')) {
    reasons.add('controller')
  }
  for (const change of diff.recipients) {
    if (change.kind !== 'changed') reasons.add('recipients')
    else {
      for (const field of change.fields) {
        const reason = FIELD_REASONS[field]
        if (reason) reasons.add(reason)
      }
    }
  }
  if (diff.newCookieCategories.length > 0 || diff.cookieProviders.some(isNewTracker)) {
    reasons.add('cookies')
  }
  if (diff.rights.some(({kind}) => kind === 'added' || kind === 'removed')) reasons.add('rights')
  if (diff.sections.some(changesSubstance)) reasons.add('legalText')
  return reasons
}

/**
 * Suggests what kind of change a new version is. *Material*: it touches who processes what, why,
 * where, or what the visitor can do about it. *Correction*: it mends the writing and nothing else.
 * Whoever publishes decides.
 */
export function suggestChangeKind(diff: PolicyDiff): SuggestedKind {
  const visible = visibleDiff(diff)
  const reasons = [...reasonsFor(visible)]
  if (reasons.length > 0) return {kind: 'material', reasons}
  const {fields, contacts, recipients, cookieProviders, rights, sections} = visible
  const mended =
    [fields, contacts, recipients, cookieProviders, rights].every((list) => list.length === 0) &&
    sections.every(isSectionSlip)
  return {kind: mended ? 'correction' : 'minor', reasons}
}
