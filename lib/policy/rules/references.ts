import {EKOM_FROM, ekomloven, GDPR_FROM, gdpr} from './laws.ts'
import type {Rule, Violation} from './model.ts'
import {
  isShown,
  type RuleSubject,
  type SubjectProvider,
  shownEntries,
  shownProviders,
  shownSections,
  shownTexts,
} from './subject.ts'

const common = {group: 'integrity', severity: 'error', inForceFrom: GDPR_FROM} as const

const providerNamed: Rule = {
  ...common,
  ...ekomloven,
  id: 'cookie-provider',
  inForceFrom: EKOM_FROM,
  title: {nb: 'Hver informasjonskapsel har en leverandør', en: 'Each cookie has a provider'},
  why: {
    nb: 'Leseren skal få vite hvem som lagrer og leser det som ligger på enheten.',
    en: 'Readers must be told who stores and reads what lies on their device.',
  },
  remedy: {
    nb: 'Velg leverandøren, eller skriv navnet. Er det dere selv, så skriv det.',
    en: 'Choose the provider, or write the name. If it is yourselves, say so.',
  },
  check: (subject) =>
    shownProviders(subject)
      .filter(({name, refersTo}) => !name && !refersTo)
      .map(({path}) => ({
        target: {document: subject.id, path: `${path}.name`},
        message: {
          nb: 'En gruppe informasjonskapsler har ingen leverandør.',
          en: 'A group of cookies has no provider.',
        },
      })),
}

const referenceExists: Rule = {
  ...common,
  ...gdpr(13, 1, 'e'),
  id: 'reference-exists',
  title: {
    nb: 'Alle henvisninger fører til en mottaker som finnes',
    en: 'Every reference leads to a recipient that exists',
  },
  why: {
    nb: 'En mottaker som er slettet, kan ikke vises for leseren.',
    en: 'A recipient that was deleted cannot be shown to readers.',
  },
  remedy: {
    nb: 'Velg mottakeren på nytt, eller fjern oppføringen.',
    en: 'Choose the recipient again, or remove the entry.',
  },
  check: (subject) => {
    const lacking = (path: string): Violation => ({
      target: {document: subject.id, path},
      message: {
        nb: 'Oppføringen viser til en mottaker som ikke finnes.',
        en: 'The entry refers to a recipient that does not exist.',
      },
    })
    return [
      ...shownEntries(subject)
        .filter(({refersTo}) => !refersTo?.recipient)
        .map(({path}) => lacking(`${path}.subprocessor`)),
      ...shownProviders(subject)
        .filter(({refersTo}) => refersTo && !refersTo.recipient)
        .map(({path}) => lacking(`${path}.provider`)),
    ]
  },
}

/** Whether cookies are the controller's own, which makes nobody else a recipient. */
function isOwn({name, refersTo}: SubjectProvider, {controller, ownDomains}: RuleSubject): boolean {
  if (refersTo) return false
  const said = name?.trim().toLowerCase() ?? ''
  return (
    said === controller.name?.trim().toLowerCase() ||
    /^(egne|våre egne|vi|oss|own|our own|we|us)$/.test(said) ||
    ownDomains.some((domain) => said === domain || said === domain.split('.')[0])
  )
}

const providerIsRecipient: Rule = {
  ...common,
  ...gdpr(13, 1, 'e'),
  id: 'provider-is-recipient',
  title: {
    nb: 'Den som måler eller annonserer, står blant mottakerne',
    en: 'Whoever measures or advertises is among the recipients',
  },
  why: {
    nb: 'Den som får opplysninger gjennom informasjonskapsler, er en mottaker som andre, med land og overføringsgrunnlag.',
    en: 'Whoever gets data through cookies is a recipient like any other, with country and transfer basis.',
  },
  remedy: {
    nb: 'Legg leverandøren til i listen over mottakere, eller skjul informasjonskapslene hvis de ikke er i bruk.',
    en: 'Add the provider to the list of recipients, or hide the cookies if they are not in use.',
  },
  check: (subject) => {
    const listed = new Set(
      subject.sections
        .flatMap(({blocks}) => blocks)
        // A recipient that is hidden while its cookies are shown is another rule's.
        .flatMap((block) => (block.type === 'subprocessorList' ? block.entries : []))
        .flatMap(({refersTo}) => refersTo?.id ?? []),
    )
    return shownProviders(subject)
      .filter((provider) => {
        const tracks = provider.cookies.some(
          ({category}) => category === 'statistics' || category === 'marketing',
        )
        const id = provider.refersTo?.id
        return tracks && !isOwn(provider, subject) && !(id && listed.has(id))
      })
      .map(({path, name}) => ({
        target: {document: subject.id, path: `${path}.provider`},
        message: {
          nb: `${name ?? 'Leverandøren'} måler eller annonserer, men står ikke blant mottakerne.`,
          en: `${name ?? 'The provider'} measures or advertises, but is not among the recipients.`,
        },
      }))
  },
}

const hiddenRecipient: Rule = {
  ...common,
  ...gdpr(13, 1, 'e'),
  id: 'hidden-recipient',
  title: {
    nb: 'En skjult mottaker er ikke i bruk',
    en: 'A hidden recipient is not in use',
  },
  why: {
    nb: 'Vises informasjonskapslene, er leverandøren i bruk, og da skal leseren se den blant mottakerne.',
    en: 'Where the cookies are shown, the provider is in use, and readers must see it among the recipients.',
  },
  remedy: {
    nb: 'Vis mottakeren, eller skjul informasjonskapslene også.',
    en: 'Show the recipient, or hide the cookies too.',
  },
  check: (subject) => {
    const shown = new Set(shownEntries(subject).flatMap(({refersTo}) => refersTo?.id ?? []))
    const hidden = new Set(
      subject.sections
        .flatMap(({blocks}) => blocks)
        .flatMap((block) => (block.type === 'subprocessorList' ? block.entries : []))
        .filter((entry) => !isShown(entry))
        .flatMap(({refersTo}) => refersTo?.id ?? []),
    )
    return shownProviders(subject)
      .filter(({refersTo}) => refersTo && hidden.has(refersTo.id) && !shown.has(refersTo.id))
      .map(({path, name}) => ({
        target: {document: subject.id, path: `${path}.hidden`},
        message: {
          nb: `Informasjonskapslene fra ${name ?? 'leverandøren'} vises, men mottakeren er skjult.`,
          en: `The cookies of ${name ?? 'the provider'} are shown, but the recipient is hidden.`,
        },
      }))
  },
}

const linkTarget: Rule = {
  ...common,
  ...gdpr(12, 1),
  id: 'link-target',
  title: {
    nb: 'Lenker i erklæringen fører til noe leseren ser',
    en: 'Links within the policy lead to something that readers see',
  },
  why: {
    nb: 'En lenke til et skjult eller slettet avsnitt fører ingen steder.',
    en: 'A link to a hidden or removed section leads nowhere.',
  },
  remedy: {
    nb: 'Rett lenken, eller vis avsnittet den fører til.',
    en: 'Correct the link, or show the section that it leads to.',
  },
  check: (subject) => {
    const anchors = new Set(shownSections(subject).flatMap((section) => section.anchors))
    return shownSections(subject)
      .flatMap(shownTexts)
      .flatMap(({links}) => links)
      .filter(({href}) => href.startsWith('#') && !anchors.has(href.slice(1)))
      .map(({href, path}) => ({
        target: {document: subject.id, path},
        message: {
          nb: `Lenken ${href} fører ikke til noe synlig avsnitt.`,
          en: `The link ${href} does not lead to a visible section.`,
        },
      }))
  },
}

/** What one part of a policy says of another: orphans and contradictions. */
export const referenceRules: readonly Rule[] = [
  providerNamed,
  referenceExists,
  providerIsRecipient,
  hiddenRecipient,
  linkTarget,
]
