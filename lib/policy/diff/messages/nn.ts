import type {Messages} from './messages.ts'

export const nn: Messages = {
  policy: {
    title: (before, after) => `Tittelen er endra frå ${before} til ${after}`,
    slug: (path) => `Sida har fått ny adresse: ${path}`,
    language: (name) => `Språket er no ${name}`,
    translationOf: (number) =>
      number === undefined
        ? 'Teksten er ikkje lenger ei omsetjing'
        : `Omsetjinga følgjer no versjon ${number} av originalen`,
    reviewedOn: (date) =>
      date === undefined ? 'Datoen for siste gjennomgang er fjerna' : `Gått gjennom ${date}`,
  },
  controller: (before, after) => `Behandlingsansvarleg er endra frå ${before} til ${after}`,
  contact: {
    added: (label, value) => `Kontakt: ${label} er lagt til: ${value}`,
    removed: (label, value) => `Kontakt: ${label} er fjerna: ${value}`,
    hidden: (label, value) => `Kontakt: ${label} blir ikkje lenger vist: ${value}`,
    shown: (label, value) => `Kontakt: ${label} blir no vist: ${value}`,
    changed: (label, before, after) => `Kontakt: ${label} er endra frå ${before} til ${after}`,
  },
  recipient: {
    added: (name, from) => (from ? `Ny mottakar frå ${from}: ${name}` : `Ny mottakar: ${name}`),
    removed: (name) => `Ikkje lenger mottakar: ${name}`,
    hidden: (name) => `Mottakar som ikkje lenger blir vist: ${name}`,
    shown: (name) => `Mottakar som no blir vist: ${name}`,
    renamed: (before, after) => `${before} heiter no ${after}`,
    moreData: (name, data) => `${name} får no også ${data}`,
    lessData: (name, data) => `${name} får ikkje lenger ${data}`,
  },
  detail: {
    told: (name, details) => `${name}: no oppgitt: ${details}`,
    untold: (name, labels) => `${name}: ikkje lenger oppgitt: ${labels}`,
    rewritten: (name, label) => `${name}: endra ${label}`,
  },
  recipientFields: {
    name: 'namn',
    legalName: 'juridisk namn',
    role: 'rolle',
    purpose: 'formål',
    dataCategories: 'opplysningar mottakaren får',
    country: 'land',
    transferBasis: 'overføringsgrunnlag',
    privacyPolicyUrl: 'lenkje til personvernerklæring',
    agreementUrl: 'lenkje til databehandlaravtale',
    usedSince: 'brukt sidan',
    usedUntil: 'brukt til',
    note: 'merknad',
  },
  cookies: {
    newCategory: (category) => `Ny kategori informasjonskapslar: ${category}`,
    providerAdded: (name, cookies) => `Nye informasjonskapslar frå ${name}${cookies}`,
    providerRemoved: (name, cookies) => `Ikkje lenger informasjonskapslar frå ${name}${cookies}`,
    providerHidden: (name) => `Informasjonskapslar frå ${name} blir ikkje lenger viste`,
    providerShown: (name, cookies) => `Informasjonskapslar frå ${name} blir no viste${cookies}`,
    providerRenamed: (before, after) =>
      `Informasjonskapslane frå ${before} står no under namnet ${after}`,
    providerDescribed: (name) => `Ny omtale av informasjonskapslane frå ${name}`,
    added: (storage, cookie) => `Ny ${storage}: ${cookie}`,
    removed: (storage, cookie) => `Ikkje lenger i bruk: ${storage} ${cookie}`,
    session: 'til nettlesaren blir lukka',
  },
  cookieFields: {
    name: 'namn',
    storage: 'type lagring',
    party: 'part',
    domain: 'domene',
    purpose: 'formål',
    category: 'kategori',
    lifetime: 'oppbevaring',
    justification: 'grunngiving',
  },
  rights: {
    added: (rights) => `Nytt om rettane dine: ${rights}`,
    removed: (rights) => `Rettar som ikkje lenger er omtalte: ${rights}`,
    changed: (rights) => `Ny forklaring av korleis du bruker rettane dine: ${rights}`,
    email: (address) =>
      address === undefined
        ? 'Førespurnader om rettar skal no til den vanlege e-postadressa'
        : `Førespurnader om rettar skal no til ${address}`,
  },
  section: {
    added: (heading) => `Nytt avsnitt: ${heading}`,
    removed: (heading) => `Avsnittet ${heading} er fjerna`,
    hidden: (heading) => `Avsnittet ${heading} blir ikkje lenger vist`,
    shown: (heading) => `Avsnittet ${heading} blir no vist`,
    moved: (heading) => `Avsnittet ${heading} er flytta`,
    renamed: (before, after) => `Avsnittet ${before} heiter no ${after}`,
    reworded: (heading) => `Teksten i avsnittet ${heading} er endra`,
    restyled: (heading) => `Lenkjer eller utheving i avsnittet ${heading} er endra`,
    reordered: (heading) => `Rekkjefølgja i avsnittet ${heading} er endra`,
    textMoved: (from, to) => `Tekst er flytta frå avsnittet ${from} til ${to}`,
  },
  summary: {
    controller: 'Kontaktopplysningane er oppdaterte',
    recipientsAdded: (names) => `Nye mottakarar: ${names}`,
    recipientsRemoved: (names) => `Ikkje lenger mottakarar: ${names}`,
    recipientsChanged: (names) => `Oppdaterte opplysningar om mottakarane ${names}`,
    cookiesAdded: (names) => `Nye informasjonskapslar: ${names}`,
    cookiesRemoved: (names) => `Informasjonskapslar som ikkje lenger er i bruk: ${names}`,
    cookiesChanged: (names) => `Oppdaterte opplysningar om informasjonskapslar: ${names}`,
    rights: 'Rettane dine er skildra på nytt',
    sectionsAdded: (headings) => `Nye avsnitt: ${headings}`,
    sectionsRemoved: (headings) => `Avsnitt som er fjerna: ${headings}`,
    sectionsChanged: (headings) => `Endra tekst: ${headings}`,
    sectionsMoved: 'Avsnitt har bytt plass',
    others: (count) => `${count} andre`,
    nothing: 'Ingen synlege endringar',
  },
}
