import type {Terms} from './terms.ts'

export const nb: Terms = {
  changeKinds: {
    material: {title: 'Vesentlig endring', meaning: 'Endrer hva vi gjør med opplysningene dine.'},
    minor: {title: 'Mindre endring', meaning: 'Gjør teksten klarere uten å endre hva vi gjør.'},
    correction: {title: 'Retting', meaning: 'Retter en feil; det som gjelder, er det samme.'},
  },
  cookieCategories: {
    necessary: {
      title: 'Nødvendige',
      meaning: 'Uten disse virker ikke det du har bedt om. De krever ikke samtykke.',
    },
    preferences: {
      title: 'Innstillinger',
      meaning: 'Husker valgene dine, som språk. Settes bare når du sier ja.',
    },
    statistics: {
      title: 'Statistikk',
      meaning: 'Viser hvordan nettstedet brukes. Settes bare når du sier ja.',
    },
    marketing: {
      title: 'Markedsføring',
      meaning: 'Brukes til å velge annonser til deg. Settes bare når du sier ja.',
    },
  },
  dataCategories: {
    name: 'Det du heter.',
    emailAddress: 'Adressen vi sender e-post til.',
    phoneNumber: 'Nummeret vi ringer eller sender sms til.',
    postalAddress: 'Der du bor eller får varer levert.',
    customerAccount: 'Brukernavn, innstillinger og det som ellers hører til kontoen din hos oss.',
    orderHistory: 'Hva du har bestilt, når og for hvor mye.',
    paymentDetails: 'Hvordan og når du har betalt, men ikke hele kortnummeret.',
    accountingRecords: 'Fakturaer, kvitteringer og annet som loven krever at vi bokfører.',
    correspondence: 'Det du og vi har skrevet til hverandre.',
    documents: 'Filer du har sendt oss, eller som vi har laget for deg.',
    marketingPreferences: 'Hva du har sagt ja og nei til.',
    ipAddress: 'Nummeret som enheten din har på internett.',
    deviceDetails: 'Type enhet, operativsystem og nettleser.',
    usageData: 'Hvilke sider du åpner, og hva du gjør der.',
    cookieIdentifiers: 'Tilfeldige tegn som kjenner igjen nettleseren din.',
    location: 'Hvor du er, nøyaktig eller omtrentlig.',
    nationalIdentityNumber: 'Fødselsnummer eller D-nummer.',
    employment: 'Hvor du arbeider, og i hvilken stilling.',
    imagesAndSound: 'Bilder, film og lydopptak av deg.',
    specialCategories: 'Opplysninger loven verner særskilt, som helse, tro og fagforening.',
  },
  rights: {
    access: {
      title: 'Innsyn',
      meaning: 'Få vite hvilke opplysninger vi har om deg, og få en kopi av dem.',
    },
    rectification: {title: 'Retting', meaning: 'Få rettet opplysninger som er feil eller mangler.'},
    erasure: {
      title: 'Sletting',
      meaning: 'Få slettet opplysninger vi ikke lenger har grunn til å ha.',
    },
    restriction: {
      title: 'Begrenset bruk',
      meaning: 'Be oss la opplysningene ligge urørt mens en uenighet avklares.',
    },
    portability: {
      title: 'Ta med opplysningene',
      meaning: 'Få utlevert det du har gitt oss, i et format som andre systemer kan lese.',
    },
    objection: {
      title: 'Si nei til bruken',
      meaning: 'Protester mot at vi bruker opplysningene, og alltid mot markedsføring.',
    },
    withdrawConsent: {
      title: 'Trekke samtykket',
      meaning: 'Ombestem deg når du vil; det skal være like lett som å si ja.',
    },
    complaint: {
      title: 'Klage',
      meaning: 'Mener du at vi bryter reglene, kan du klage til Datatilsynet.',
    },
  },
  roles: {
    processor: {
      title: 'Databehandler',
      meaning: 'Behandler opplysningene for oss, etter vår avtale.',
    },
    subprocessor: {
      title: 'Underdatabehandler',
      meaning: 'Behandler opplysningene for en av leverandørene våre.',
    },
    controllerRecipient: {
      title: 'Selvstendig ansvarlig',
      meaning: 'Bestemmer selv hvordan opplysningene brukes, og svarer selv for det.',
    },
    jointController: {
      title: 'Felles ansvarlig',
      meaning: 'Bestemmer sammen med oss, og svarer sammen med oss.',
    },
  },
  storage: {
    cookie: {
      title: 'informasjonskapsel',
      meaning: 'En liten tekst som nettleseren lagrer og sender tilbake.',
    },
    localStorage: {title: 'lokal lagring', meaning: 'Ligger i nettleseren til den blir slettet.'},
    sessionStorage: {title: 'øktlagring', meaning: 'Ligger i nettleseren til fanen lukkes.'},
    indexedDB: {title: 'lokal database', meaning: 'En større samling av data i nettleseren.'},
    pixel: {title: 'sporingspiksel', meaning: 'Et usynlig bilde som forteller at siden er åpnet.'},
  },
  transferBases: {
    withinEea: {
      title: 'Innenfor EØS',
      meaning: 'Opplysningene er vernet av de samme reglene som her.',
    },
    adequacyDecision: {
      title: 'Godkjent land',
      meaning: 'EU-kommisjonen har bestemt at landet verner opplysningene godt nok.',
    },
    standardContractualClauses: {
      title: 'EUs standardvilkår',
      meaning: 'Mottakeren har bundet seg til EUs vilkår for personvern.',
    },
    bindingCorporateRules: {
      title: 'Bindende konsernregler',
      meaning: 'Konsernet følger egne regler som et datatilsyn har godkjent.',
    },
    dataPrivacyFramework: {
      title: 'EU–US Data Privacy Framework',
      titleLanguage: 'en',
      meaning: 'Mottakeren står på listen over amerikanske selskaper som EU godtar.',
    },
    derogation: {
      title: 'Unntak',
      meaning: 'Overføringen bygger på et unntak, for eksempel at du har sagt ja til den.',
    },
    unknown: {title: 'Ikke avklart', meaning: 'Grunnlaget for overføringen er ikke oppgitt.'},
  },
}
