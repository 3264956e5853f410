import type {Messages} from './messages.ts'

export const nb: Messages = {
  policy: {
    title: (before, after) => `Tittelen er endret fra ${before} til ${after}`,
    slug: (path) => `Siden har fått ny adresse: ${path}`,
    language: (name) => `Språket er nå ${name}`,
    translationOf: (number) =>
      number === undefined
        ? 'Teksten er ikke lenger en oversettelse'
        : `Oversettelsen følger nå versjon ${number} av originalen`,
    reviewedOn: (date) =>
      date === undefined ? 'Datoen for siste gjennomgang er fjernet' : `Gjennomgått ${date}`,
  },
  controller: (before, after) => `Behandlingsansvarlig er endret fra ${before} til ${after}`,
  contact: {
    added: (label, value) => `Kontakt: ${label} er lagt til: ${value}`,
    removed: (label, value) => `Kontakt: ${label} er fjernet: ${value}`,
    hidden: (label, value) => `Kontakt: ${label} vises ikke lenger: ${value}`,
    shown: (label, value) => `Kontakt: ${label} vises nå: ${value}`,
    changed: (label, before, after) => `Kontakt: ${label} er endret fra ${before} til ${after}`,
  },
  recipient: {
    added: (name, from) => (from ? `Ny mottaker fra ${from}: ${name}` : `Ny mottaker: ${name}`),
    removed: (name) => `Ikke lenger mottaker: ${name}`,
    hidden: (name) => `Mottaker som ikke lenger vises: ${name}`,
    shown: (name) => `Mottaker som nå vises: ${name}`,
    renamed: (before, after) => `${before} heter nå ${after}`,
    moreData: (name, data) => `${name} mottar nå også ${data}`,
    lessData: (name, data) => `${name} mottar ikke lenger ${data}`,
  },
  detail: {
    told: (name, details) => `${name}: nå oppgitt: ${details}`,
    untold: (name, labels) => `${name}: ikke lenger oppgitt: ${labels}`,
    rewritten: (name, label) => `${name}: endret ${label}`,
  },
  recipientFields: {
    name: 'navn',
    legalName: 'juridisk navn',
    role: 'rolle',
    purpose: 'formål',
    dataCategories: 'opplysninger som mottas',
    country: 'land',
    transferBasis: 'overføringsgrunnlag',
    privacyPolicyUrl: 'lenke til personvernerklæring',
    agreementUrl: 'lenke til databehandleravtale',
    usedSince: 'brukt siden',
    usedUntil: 'brukt til',
    note: 'merknad',
  },
  cookies: {
    newCategory: (category) => `Ny kategori informasjonskapsler: ${category}`,
    providerAdded: (name, cookies) => `Nye informasjonskapsler fra ${name}${cookies}`,
    providerRemoved: (name, cookies) => `Ikke lenger informasjonskapsler fra ${name}${cookies}`,
    providerHidden: (name) => `Informasjonskapsler fra ${name} vises ikke lenger`,
    providerShown: (name, cookies) => `Informasjonskapsler fra ${name} vises nå${cookies}`,
    providerRenamed: (before, after) =>
      `Informasjonskapslene fra ${before} står nå under navnet ${after}`,
    providerDescribed: (name) => `Ny beskrivelse av informasjonskapslene fra ${name}`,
    added: (storage, cookie) => `Ny ${storage}: ${cookie}`,
    removed: (storage, cookie) => `Ikke lenger i bruk: ${storage} ${cookie}`,
    session: 'til nettleseren lukkes',
  },
  cookieFields: {
    name: 'navn',
    storage: 'type lagring',
    party: 'part',
    domain: 'domene',
    purpose: 'formål',
    category: 'kategori',
    lifetime: 'oppbevaring',
    justification: 'begrunnelse',
  },
  rights: {
    added: (rights) => `Nytt om rettighetene dine: ${rights}`,
    removed: (rights) => `Rettigheter som ikke lenger er omtalt: ${rights}`,
    changed: (rights) => `Ny forklaring av hvordan du bruker rettighetene dine: ${rights}`,
    email: (address) =>
      address === undefined
        ? 'Henvendelser om rettigheter sendes nå til den vanlige e-postadressen'
        : `Henvendelser om rettigheter sendes nå til ${address}`,
  },
  section: {
    added: (heading) => `Nytt avsnitt: ${heading}`,
    removed: (heading) => `Avsnittet ${heading} er fjernet`,
    hidden: (heading) => `Avsnittet ${heading} vises ikke lenger`,
    shown: (heading) => `Avsnittet ${heading} vises nå`,
    moved: (heading) => `Avsnittet ${heading} er flyttet`,
    renamed: (before, after) => `Avsnittet ${before} heter nå ${after}`,
    reworded: (heading) => `Teksten i avsnittet ${heading} er endret`,
    restyled: (heading) => `Lenker eller utheving i avsnittet ${heading} er endret`,
    reordered: (heading) => `Rekkefølgen i avsnittet ${heading} er endret`,
    textMoved: (from, to) => `Tekst er flyttet fra avsnittet ${from} til ${to}`,
  },
  summary: {
    controller: 'Kontaktopplysningene er oppdatert',
    recipientsAdded: (names) => `Nye mottakere: ${names}`,
    recipientsRemoved: (names) => `Ikke lenger mottakere: ${names}`,
    recipientsChanged: (names) => `Oppdaterte opplysninger om mottakerne ${names}`,
    cookiesAdded: (names) => `Nye informasjonskapsler: ${names}`,
    cookiesRemoved: (names) => `Informasjonskapsler som ikke lenger er i bruk: ${names}`,
    cookiesChanged: (names) => `Oppdaterte opplysninger om informasjonskapsler: ${names}`,
    rights: 'Rettighetene dine er beskrevet på nytt',
    sectionsAdded: (headings) => `Nye avsnitt: ${headings}`,
    sectionsRemoved: (headings) => `Fjernede avsnitt: ${headings}`,
    sectionsChanged: (headings) => `Endret tekst: ${headings}`,
    sectionsMoved: 'Avsnitt har byttet plass',
    others: (count) => `${count} andre`,
    nothing: 'Ingen synlige endringer',
  },
}
