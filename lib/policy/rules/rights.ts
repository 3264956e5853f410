import {ELEMENTS} from './elements.ts'
import {GDPR_FROM, gdpr} from './laws.ts'
import type {Rule} from './model.ts'
import {shownBlocksOf, shownSections} from './subject.ts'
import {listed, named} from './text.ts'

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

/** The data subject's rights, as far as fields show them: GDPR art. 13(2)(b), 21(4). */
export const rightRules: readonly Rule[] = [objectionApart, rightsComplete]
