import {formatOf} from '../labels/index.ts'
import type {TransferBasis} from '../model/index.ts'
import {adequacyDecision, isOutsideEea} from './countries.ts'
import {sectionsAbout} from './coverage.ts'
import {GDPR_FROM, gdpr} from './laws.ts'
import type {Rule, Text, Violation} from './model.ts'
import {type RuleSubject, type ShownRecipient, shownRecipients, shownTexts} from './subject.ts'

/** A country as people call it. */
const countryName = (code: string): Text => ({
  nb: formatOf('nb').country(code),
  en: formatOf('en').country(code),
})

const WHY: Text = {
  nb: 'Opplysninger kan bare gå ut av EØS når loven gir et grunnlag, og erklæringen skal si hvilket (artikkel 13 nr. 1 bokstav f).',
  en: 'Data may leave the EEA only on a basis that the law gives, and the policy must say which (Article 13(1)(f)).',
}

type Abroad = ShownRecipient & {readonly country: string; readonly basis: TransferBasis | undefined}

/** Companies outside the EEA that visitors are told of. */
function recipientsAbroad(subject: RuleSubject): Abroad[] {
  return shownRecipients(subject).flatMap((shown) => {
    const {country, transferBasis: basis} = shown.recipient
    return country !== undefined && isOutsideEea(country) ? [{...shown, country, basis}] : []
  })
}

const violation = (
  {recipient, place}: ShownRecipient,
  message: Text,
  remedy?: Text,
): Violation => ({
  target: {document: recipient._id, path: 'transferBasis'},
  place,
  message,
  ...(remedy && {remedy}),
})

const transferBasis: Rule = {
  id: 'transfer-basis',
  group: 'transfers',
  ...gdpr(44),
  title: {
    nb: 'En mottaker utenfor EØS har et overføringsgrunnlag',
    en: 'A recipient outside the EEA has a transfer basis',
  },
  why: WHY,
  remedy: {
    nb: 'Velg overføringsgrunnlaget hos mottakeren. Det står som regel i databehandleravtalen.',
    en: 'Choose the transfer basis of the recipient. The data processing agreement usually names it.',
  },
  severity: 'error',
  inForceFrom: GDPR_FROM,
  check: (subject) =>
    recipientsAbroad(subject)
      .filter(({basis}) => basis === undefined || basis === 'unknown')
      .map((shown) => {
        const country = countryName(shown.country)
        return violation(shown, {
          nb: `${shown.recipient.name} (${country.nb}) er utenfor EØS, men har ikke noe overføringsgrunnlag.`,
          en: `${shown.recipient.name} (${country.en}) is outside the EEA, but has no transfer basis.`,
        })
      }),
}

/** Why a basis cannot be right for a country, whatever the day. */
function contradiction({recipient: {name}, country, basis}: Abroad): Text | undefined {
  const where = countryName(country)
  if (basis === 'withinEea') {
    return {
      nb: `${name} er oppført som «innenfor EØS», men ${where.nb} er utenfor.`,
      en: `${name} is listed as within the EEA, but ${where.en} is outside.`,
    }
  }
  if (basis === 'dataPrivacyFramework' && country !== 'US') {
    return {
      nb: `${name} bygger på EU–US Data Privacy Framework, men det gjelder bare USA, ikke ${where.nb}.`,
      en: `${name} relies on the EU–US Data Privacy Framework, which covers only the United States, not ${where.en}.`,
    }
  }
  if (basis === 'adequacyDecision' && country === 'US') {
    return {
      nb: `${name} er i USA. Beslutningen for USA gjelder bare dem som er sertifisert under Data Privacy Framework.`,
      en: `${name} is in the United States. The decision for that country covers only those certified under the Data Privacy Framework.`,
    }
  }
  return undefined
}

const basisFits: Rule = {
  id: 'transfer-basis-fits',
  group: 'transfers',
  ...gdpr(44),
  title: {
    nb: 'Overføringsgrunnlaget passer til landet',
    en: 'The transfer basis fits the country',
  },
  why: WHY,
  remedy: {
    nb: 'Rett landet eller overføringsgrunnlaget hos mottakeren.',
    en: 'Correct the country or the transfer basis of the recipient.',
  },
  severity: 'error',
  inForceFrom: GDPR_FROM,
  check: (subject) =>
    recipientsAbroad(subject).flatMap((shown) => {
      const message = contradiction(shown)
      return message ? [violation(shown, message)] : []
    }),
}

const adequacyInForce: Rule = {
  id: 'adequacy-in-force',
  group: 'transfers',
  ...gdpr(45),
  title: {
    nb: 'Beslutningen om at landet er trygt nok, gjelder',
    en: 'The decision that the country is safe enough is in force',
  },
  why: {
    nb: 'Bare EU-kommisjonen kan godkjenne et land, og beslutningene kommer og går.',
    en: 'Only the European Commission can approve a country, and its decisions come and go.',
  },
  remedy: {
    nb: 'Velg det grunnlaget overføringen virkelig bygger på, for eksempel EUs standardkontrakter.',
    en: 'Choose the basis that the transfer really relies on, such as standard contractual clauses.',
  },
  severity: 'error',
  inForceFrom: GDPR_FROM,
  check: (subject, at) =>
    recipientsAbroad(subject)
      .filter((shown) => {
        const relies = shown.basis === 'adequacyDecision' || shown.basis === 'dataPrivacyFramework'
        return relies && !contradiction(shown) && !adequacyDecision(shown.country, at)
      })
      .map((shown) => {
        const country = countryName(shown.country)
        return violation(shown, {
          nb: `${shown.recipient.name}: EU-kommisjonen har ingen gjeldende beslutning om ${country.nb}.`,
          en: `${shown.recipient.name}: no decision of the European Commission on ${country.en} is in force.`,
        })
      }),
}

const copyOfSafeguards: Rule = {
  id: 'transfer-copy',
  group: 'transfers',
  ...gdpr(13, 1, 'f'),
  title: {
    nb: 'Leseren kan få en kopi av garantiene',
    en: 'Readers can get a copy of the safeguards',
  },
  why: {
    nb: 'Bygger overføringen på standardkontrakter eller konsernregler, skal leseren få vite hvordan man får en kopi.',
    en: 'Where a transfer relies on contractual clauses or corporate rules, readers must be told how to get a copy.',
  },
  remedy: {
    nb: 'Legg inn lenken til avtalen hos mottakeren, eller skriv i avsnittet hvor man ber om en kopi.',
    en: 'Add the link to the agreement of the recipient, or say in the section where to ask for a copy.',
  },
  severity: 'warning',
  inForceFrom: GDPR_FROM,
  check: (subject) => {
    const tellsWhere = sectionsAbout('thirdCountryTransfers', subject).some((section) =>
      shownTexts(section).some(({links}) => links.length > 0),
    )
    if (tellsWhere) return []
    return recipientsAbroad(subject)
      .filter(({basis, recipient}) => {
        const safeguards =
          basis === 'standardContractualClauses' || basis === 'bindingCorporateRules'
        return safeguards && recipient.agreementUrl === undefined
      })
      .map(({recipient, place}) => ({
        target: {document: recipient._id, path: 'agreementUrl'},
        place,
        message: {
          nb: `Det står ikke hvordan man får en kopi av garantiene for ${recipient.name}.`,
          en: `It does not say how to get a copy of the safeguards for ${recipient.name}.`,
        },
      }))
  },
}

/** Data that leaves the EEA: GDPR art. 44–49. */
export const transferRules: readonly Rule[] = [
  transferBasis,
  basisFits,
  adequacyInForce,
  copyOfSafeguards,
]
