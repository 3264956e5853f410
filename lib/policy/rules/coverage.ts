import {LEGAL_ELEMENTS, type LegalElement} from '../model/index.ts'
import {isOutsideEea} from './countries.ts'
import {ELEMENTS} from './elements.ts'
import type {Text} from './model.ts'
import {
  isShown,
  type RuleSubject,
  type SubjectSection,
  shownCookies,
  shownEntries,
  shownProviders,
  shownRecipients,
  shownSections,
} from './subject.ts'
import {proseOf} from './text.ts'

/** Whether a policy has to tell something: by its fields, perhaps by its prose, or not at all. */
type Need = 'required' | 'perhaps' | 'none'

/** A section that tells of an element. */
export type CoveringSection = {
  readonly heading: string
  /** The Sanity path of the section. */
  readonly path: string
  /** Whether the editor marked it so, or one of its blocks does the telling. */
  readonly by: 'mark' | 'block'
}

/** Where a policy tells of a legal element, and whether it has to. */
export type Coverage = {
  readonly element: LegalElement
  readonly title: Text
  readonly article: Text
  readonly source: string
  /** `hidden`: only a section that visitors do not see tells of it. */
  readonly state: 'answered' | 'hidden' | 'missing' | 'notNeeded'
  readonly need: Need
  readonly sections: readonly CoveringSection[]
  /** Sections that seem to tell of it and are not marked, the likeliest first. */
  readonly candidates: readonly Omit<CoveringSection, 'by'>[]
}

const CONSENT = /samtyk|(sagt|sier|takket) ja\b|consent|(said|say) yes\b/i
const OBJECTIONABLE =
  /berettig(et|ede) interesse|legitimate interest|nyhetsbrev|newsletter|markedsføring|marketing/i

const mentions = (subject: RuleSubject, pattern: RegExp) =>
  shownSections(subject).some((section) => pattern.test(proseOf(section)))

const covers = (subject: RuleSubject, element: LegalElement) =>
  shownSections(subject).some((section) => section.covers.includes(element))

const isHiddenContact = (
  {controller}: RuleSubject,
  contact: 'representative' | 'dataProtectionOfficer',
) => controller.hiddenContacts?.includes(contact) ?? false

/** Elements that not every policy has to tell, and when it has to. */
const NEEDS: Partial<Record<LegalElement, (subject: RuleSubject) => Need>> = {
  representative: (subject) =>
    subject.controller.representative && !isHiddenContact(subject, 'representative')
      ? 'required'
      : 'none',
  dataProtectionOfficer: (subject) =>
    subject.controller.dataProtectionOfficer && !isHiddenContact(subject, 'dataProtectionOfficer')
      ? 'required'
      : 'none',
  legitimateInterests: (subject) =>
    mentions(subject, /berettig(et|ede) interesse|legitimate interest/i) ? 'perhaps' : 'none',
  thirdCountryTransfers: (subject) =>
    shownRecipients(subject).some(
      ({recipient: {country}}) => country !== undefined && isOutsideEea(country),
    )
      ? 'required'
      : 'none',
  rightToObject: (subject) => {
    if (covers(subject, 'legitimateInterests')) return 'required'
    return mentions(subject, OBJECTIONABLE) ? 'perhaps' : 'none'
  },
  withdrawConsent: (subject) => {
    const asks = shownCookies(subject).some(
      ({cookie: {category}}) => category !== undefined && category !== 'necessary',
    )
    if (asks) return 'required'
    return mentions(subject, CONSENT) ? 'perhaps' : 'none'
  },
  jointControllers: (subject) =>
    shownRecipients(subject).some(({recipient: {role}}) => role === 'jointController')
      ? 'required'
      : 'none',
}

/** Elements that a block tells of by itself, in the sections where visitors see such a block. */
function toldByBlocks(
  element: LegalElement,
  subject: RuleSubject,
  section: SubjectSection,
): boolean {
  const only = {sections: [section]}
  switch (element) {
    case 'recipients':
      return shownEntries(only).length > 0
    case 'cookies':
      return shownProviders(only).length > 0
    case 'controllerIdentity':
    case 'representative':
    case 'dataProtectionOfficer': {
      const contact = element === 'controllerIdentity' ? 'name' : element
      const known =
        subject.controller[contact] !== undefined &&
        (contact === 'name' || !isHiddenContact(subject, contact))
      return (
        known && section.blocks.some((block) => block.type === 'controllerCard' && !block.hidden)
      )
    }
    case 'dataSubjectRights':
    case 'withdrawConsent':
    case 'complaint': {
      const right = element === 'dataSubjectRights' ? 'access' : element
      return section.blocks.some(
        (block) =>
          block.type === 'rightsList' &&
          !block.hidden &&
          block.rights.some((entry) => entry.right === right),
      )
    }
    default:
      return false
  }
}

const reference = ({heading, path}: SubjectSection) => ({heading, path})

function candidatesOf(element: LegalElement, subject: RuleSubject): SubjectSection[] {
  const {heading, prose} = ELEMENTS[element]
  const sections = shownSections(subject)
  const byHeading = sections.filter((section) => heading.test(section.heading))
  const byProse = prose ? sections.filter((section) => prose.test(proseOf(section))) : []
  return [...new Set([...byHeading, ...byProse])]
}

/** The sections that tell of an element, or else those that seem to. */
export function sectionsAbout(element: LegalElement, subject: RuleSubject): SubjectSection[] {
  const told = shownSections(subject).filter(
    (section) => section.covers.includes(element) || toldByBlocks(element, subject, section),
  )
  return told.length > 0 ? told : candidatesOf(element, subject)
}

/** Where a policy tells of one legal element. */
export function coverageOf(element: LegalElement, subject: RuleSubject): Coverage {
  const {title, article, source} = ELEMENTS[element]
  const sections = shownSections(subject).flatMap((section): CoveringSection[] => {
    if (section.covers.includes(element)) return [{...reference(section), by: 'mark'}]
    return toldByBlocks(element, subject, section) ? [{...reference(section), by: 'block'}] : []
  })
  const need = NEEDS[element]?.(subject) ?? 'required'
  const common = {element, title, article, source, need, sections}
  if (sections.length > 0) return {...common, state: 'answered', candidates: []}
  if (need === 'none') return {...common, state: 'notNeeded', candidates: []}
  const hidden = subject.sections.filter(
    (section) => !isShown(section) && section.covers.includes(element),
  )
  if (hidden.length > 0) {
    return {...common, state: 'hidden', candidates: hidden.map(reference)}
  }
  return {...common, state: 'missing', candidates: candidatesOf(element, subject).map(reference)}
}

/** Where a policy tells of each legal element, in the order of the law. */
export function coverage(subject: RuleSubject): Coverage[] {
  return LEGAL_ELEMENTS.map((element) => coverageOf(element, subject))
}
