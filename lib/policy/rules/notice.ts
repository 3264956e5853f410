import {LEGAL_ELEMENTS, type LegalElement} from '../model/index.ts'
import {isOutsideEea} from './countries.ts'
import {type Coverage, coverageOf} from './coverage.ts'
import {ELEMENTS} from './elements.ts'
import {EKOM_FROM, GDPR_FROM, gdpr} from './laws.ts'
import type {Rule, Text, Violation} from './model.ts'
import {type RuleSubject, shownBlocksOf, shownSections} from './subject.ts'
import {listed, named} from './text.ts'

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

const isHidden = ({controller}: RuleSubject, contact: 'address' | 'email' | 'phone') =>
  controller.hiddenContacts?.includes(contact) ?? false

const controllerContact: Rule = {
  id: 'controller-contact',
  group: 'notice',
  ...gdpr(13, 1, 'a'),
  title: {nb: 'Leseren kan kontakte den ansvarlige', en: 'Readers can contact the controller'},
  why: {
    nb: 'Kontaktinformasjonen til den behandlingsansvarlige er det første loven krever.',
    en: 'The contact details of the controller are the first thing that the law requires.',
  },
  remedy: {
    nb: 'Fyll ut e-postadresse, telefon eller postadresse, og la minst én være synlig.',
    en: 'Fill in an e-mail address, telephone number or postal address, and show at least one.',
  },
  severity: 'error',
  inForceFrom: GDPR_FROM,
  check: (subject) => {
    const contacts = ['email', 'address', 'phone'] as const
    const {id, controller} = subject
    if (contacts.some((each) => controller[each] !== undefined && !isHidden(subject, each)))
      return []
    // A published version keeps only that a contact is hidden.
    const known = contacts.some((each) => isHidden(subject, each))
    return [
      {
        target: {document: id, path: known ? 'controller.hiddenContacts' : 'controller.email'},
        message: known
          ? {
              nb: 'Ingen kontaktinformasjon til den behandlingsansvarlige er synlig.',
              en: 'No contact details of the controller are visible.',
            }
          : {
              nb: 'Den behandlingsansvarlige har verken e-postadresse, telefon eller adresse.',
              en: 'The controller has no e-mail address, telephone number or postal address.',
            },
      },
    ]
  },
}

const representativeNamed: Rule = {
  id: 'representative-named',
  group: 'notice',
  ...gdpr(27),
  title: {
    nb: 'En virksomhet utenfor EØS har en representant i EØS',
    en: 'A controller outside the EEA has a representative in the EEA',
  },
  why: ELEMENTS.representative.why,
  remedy: {
    nb: 'Fyll ut representanten under «Virksomheten», eller rett landet i adressen.',
    en: 'Fill in the representative, or correct the country of the address.',
  },
  severity: 'error',
  inForceFrom: GDPR_FROM,
  check: ({id, controller}) => {
    const country = controller.address?.country
    if (!country || !isOutsideEea(country)) return []
    const {representative} = controller
    const hidden = controller.hiddenContacts?.includes('representative')
    if (representative && !hidden) return []
    return [
      {
        target: {
          document: id,
          path:
            hidden && representative ? 'controller.hiddenContacts' : 'controller.representative',
        },
        message: {
          nb: 'Virksomheten holder til utenfor EØS, men erklæringen nevner ingen representant her.',
          en: 'The controller is outside the EEA, but the policy names no representative here.',
        },
      },
    ]
  },
}

const officerContact: Rule = {
  id: 'data-protection-officer-contact',
  group: 'notice',
  ...gdpr(13, 1, 'b'),
  title: {nb: 'Personvernombudet kan nås', en: 'The data protection officer can be reached'},
  why: ELEMENTS.dataProtectionOfficer.why,
  remedy: {
    nb: 'Fyll ut e-postadressen eller telefonnummeret til ombudet.',
    en: 'Fill in the officer’s e-mail address or telephone number.',
  },
  severity: 'error',
  inForceFrom: GDPR_FROM,
  check: ({id, controller: {dataProtectionOfficer: officer, hiddenContacts}}) => {
    const hidden = hiddenContacts?.includes('dataProtectionOfficer')
    if (!officer || hidden || officer.email || officer.phone) return []
    return [
      {
        target: {document: id, path: 'controller.dataProtectionOfficer.email'},
        message: {
          nb: 'Personvernombudet har verken e-postadresse eller telefonnummer.',
          en: 'The data protection officer has neither an e-mail address nor a telephone number.',
        },
      },
    ]
  },
}

const coverageEmpty: Rule = {
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

const objectionApart: Rule = {
  id: 'right-to-object-apart',
  group: 'notice',
  ...gdpr(21, 4),
  title: {
    nb: 'Retten til å protestere står for seg selv',
    en: 'The right to object stands apart',
  },
  why: ELEMENTS.rightToObject.why,
  remedy: {
    nb: 'Gi retten til å protestere et eget avsnitt, eller sett den i en fremhevet boks.',
    en: 'Give the right to object a section of its own, or put it in a highlighted note.',
  },
  severity: 'error',
  inForceFrom: GDPR_FROM,
  check: (subject) => {
    const telling = shownSections(subject).filter(({covers}) => covers.includes('rightToObject'))
    const isApart = telling.some(
      (section) =>
        section.covers.length === 1 || shownBlocksOf({sections: [section]}, 'callout').length > 0,
    )
    const [first] = telling
    if (!first || isApart) return []
    return [
      {
        target: {document: subject.id, path: `${first.path}.body`},
        message: {
          nb: `Retten til å protestere står blandet med annet i ${named(first).nb}.`,
          en: `The right to object is mixed with other things in ${named(first).en}.`,
        },
      },
    ]
  },
}

/** The rights that every policy tells of, with their names. */
export const REQUIRED_RIGHTS = [
  ['access', 'innsyn', 'access'],
  ['rectification', 'retting', 'rectification'],
  ['erasure', 'sletting', 'erasure'],
  ['restriction', 'begrensning', 'restriction'],
  ['portability', 'dataportabilitet', 'portability'],
  ['objection', 'å protestere', 'objection'],
] as const

const rightsComplete: Rule = {
  id: 'rights-complete',
  group: 'notice',
  ...gdpr(13, 2, 'b'),
  title: {nb: 'Listen over rettigheter er fullstendig', en: 'The list of rights is complete'},
  why: ELEMENTS.dataSubjectRights.why,
  remedy: {
    nb: 'Legg rettighetene til i listen, med en setning om hvordan man bruker dem.',
    en: 'Add the rights to the list, each with a sentence on how to use it.',
  },
  severity: 'error',
  inForceFrom: GDPR_FROM,
  check: (subject) => {
    const lists = shownBlocksOf(subject, 'rightsList')
    const [first] = lists
    if (!first) return []
    const told = new Set<string>(lists.flatMap(({rights}) => rights.map(({right}) => right)))
    const lacking = REQUIRED_RIGHTS.filter(([right]) => !told.has(right))
    if (lacking.length === 0) return []
    const names = listed(lacking.map(([, nb, en]) => ({nb, en})))
    return [
      {
        target: {document: subject.id, path: `${first.path}.rights`},
        message: {
          nb: `Listen over rettigheter mangler ${names.nb}.`,
          en: `The list of rights lacks ${names.en}.`,
        },
      },
    ]
  },
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

/** What a policy tells: GDPR art. 13, 14, 21 and 26, as far as fields show it. */
export const noticeRules: readonly Rule[] = [
  ...LEGAL_ELEMENTS.map(elementRule),
  controllerContact,
  representativeNamed,
  officerContact,
  coverageEmpty,
  objectionApart,
  rightsComplete,
  announced,
]
