import {isOutsideEea} from './countries.ts'
import {ELEMENTS} from './elements.ts'
import {GDPR_FROM, gdpr} from './laws.ts'
import type {Rule} from './model.ts'
import type {RuleSubject} from './subject.ts'

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

/** Who is responsible, and how to reach them: GDPR art. 13(1)(a) and (b), 27. */
export const contactRules: readonly Rule[] = [
  controllerContact,
  representativeNamed,
  officerContact,
]
