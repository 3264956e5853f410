import {LEGAL_ELEMENTS, type LegalElement} from '../model/index.ts'
import {type Coverage, coverageOf} from './coverage.ts'
import {ELEMENTS} from './elements.ts'
import {EKOM_FROM, GDPR_FROM, gdpr} from './laws.ts'
import type {Rule, Text, Violation} from './model.ts'
import {shownSections} from './subject.ts'
import {named} from './text.ts'

/** The id of the rule that asks for an element. */
export const ELEMENT_RULES: Readonly<Record<LegalElement, string>> = {
  controllerIdentity: 'controller-identity',
  representative: 'representative',
  dataProtectionOfficer: 'data-protection-officer',
  purposesAndLegalBases: 'purposes-and-legal-bases',
  legitimateInterests: 'legitimate-interests',
  recipients: 'recipients',
  thirdCountryTransfers: 'third-country-transfers',
  retention: 'retention',
  dataSubjectRights: 'data-subject-rights',
  rightToObject: 'right-to-object',
  withdrawConsent: 'withdraw-consent',
  complaint: 'complaint',
  provisionRequired: 'provision-required',
  automatedDecisions: 'automated-decisions',
  dataSource: 'data-source',
  jointControllers: 'joint-controllers',
  newPurposes: 'new-purposes',
  cookies: 'cookies',
}

const MARK_IT: Text = {
  nb: 'Les over avsnittet, og kryss av under «Hva svarer avsnittet på?» hvis det svarer. Ellers: skriv det som mangler.',
  en: 'Read the section over, and tick what it answers if it does. Otherwise write what is missing.',
}

function missing({element, state, need, candidates}: Coverage, id: string): Violation[] {
  if (state === 'answered' || state === 'notNeeded') return []
  const {title} = ELEMENTS[element]
  const [candidate] = candidates
  const fromProse = need === 'perhaps' ? {fromProse: true as const} : {}
  if (!candidate) {
    return [
      {
        target: {document: id, path: 'sections'},
        message: {
          nb: `Erklæringen har ikke noe avsnitt om ${title.nb}.`,
          en: `The policy has no section on ${title.en}.`,
        },
        ...fromProse,
      },
    ]
  }
  const heading = named(candidate)
  if (state === 'hidden') {
    return [
      {
        target: {document: id, path: `${candidate.path}.hidden`},
        message: {
          nb: `Bare et skjult avsnitt, ${heading.nb}, handler om ${title.nb}.`,
          en: `Only a hidden section, ${heading.en}, is about ${title.en}.`,
        },
        remedy: {
          nb: 'Vis avsnittet, eller skriv om det et annet sted.',
          en: 'Show the section, or write about it elsewhere.',
        },
        ...fromProse,
      },
    ]
  }
  return [
    {
      target: {document: id, path: `${candidate.path}.covers`},
      message: {
        nb: `Ingen avsnitt er merket med at det handler om ${title.nb}. ${heading.nb} ser ut til å gjøre det.`,
        en: `No section is marked as being about ${title.en}. ${heading.en} seems to be.`,
      },
      remedy: MARK_IT,
      ...fromProse,
    },
  ]
}

function elementRule(element: LegalElement): Rule {
  const {article, source, title, why, remedy, severity} = ELEMENTS[element]
  return {
    id: ELEMENT_RULES[element],
    group: element === 'cookies' ? 'cookies' : 'notice',
    article,
    source,
    title: {
      nb: `Erklæringen har et avsnitt om ${title.nb}`,
      en: `The policy has a section on ${title.en}`,
    },
    why,
    remedy,
    severity,
    inForceFrom: element === 'cookies' ? EKOM_FROM : GDPR_FROM,
    check: (subject) => missing(coverageOf(element, subject), subject.id),
  }
}

const sectionEmpty: Rule = {
  id: 'section-empty',
  group: 'notice',
  ...gdpr(12, 1),
  title: {
    nb: 'Et avsnitt som er merket som svar, sier noe',
    en: 'A section that is marked as an answer says something',
  },
  why: {
    nb: 'Informasjonen skal være lett tilgjengelig og forståelig; et tomt avsnitt er ingen av delene.',
    en: 'The information must be accessible and intelligible; an empty section is neither.',
  },
  remedy: {
    nb: 'Skriv avsnittet, eller fjern avkryssingen.',
    en: 'Write the section, or untick what it answers.',
  },
  severity: 'error',
  inForceFrom: GDPR_FROM,
  check: (subject) =>
    shownSections(subject)
      .filter(({covers, blocks}) => {
        const says = blocks.some(
          (block) => !block.hidden && (block.type !== 'text' || block.text.trim() !== ''),
        )
        return covers.length > 0 && !says
      })
      .map((section) => ({
        target: {document: subject.id, path: `${section.path}.body`},
        message: {
          nb: `Avsnittet ${named(section).nb} er merket som svar, men er tomt for leseren.`,
          en: `The section ${named(section).en} is marked as an answer, but is empty to readers.`,
        },
      })),
}

const announced: Rule = {
  id: 'change-announced',
  group: 'notice',
  ...gdpr(13, 3),
  title: {
    nb: 'En vesentlig endring kunngjøres før den gjelder',
    en: 'A material change is announced before it takes effect',
  },
  why: {
    nb: 'Brukes opplysninger til noe nytt, skal leseren få vite det før det begynner.',
    en: 'Where data is put to a new use, readers must be told before it begins.',
  },
  remedy: {
    nb: 'La versjonen gjelde fra en senere dag, eller begrunn hvorfor endringen ikke innfører noe nytt formål.',
    en: 'Let the version take effect on a later day, or say why the change brings no new purpose.',
  },
  severity: 'warning',
  inForceFrom: GDPR_FROM,
  check: ({id, version}) => {
    const {change, number, publishedAt, effectiveFrom} = version ?? {}
    if (change !== 'material' || !number || number < 2 || !publishedAt || !effectiveFrom) return []
    if (Date.parse(effectiveFrom) > Date.parse(publishedAt)) return []
    return [
      {
        target: {document: id, path: 'effectiveFrom'},
        message: {
          nb: 'Endringen er vesentlig, men gjelder fra samme øyeblikk som den publiseres.',
          en: 'The change is material, but takes effect the moment it is published.',
        },
      },
    ]
  },
}

/** That a policy tells what it must: GDPR art. 13, 14, 21 and 26. */
export const noticeRules: readonly Rule[] = [
  ...LEGAL_ELEMENTS.map(elementRule),
  sectionEmpty,
  announced,
]
