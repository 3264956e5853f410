import type {Terms} from './terms.ts'

export const nn: Terms = {
  changeKinds: {
    material: {title: 'Vesentleg endring', meaning: 'Endrar kva vi gjer med opplysningane dine.'},
    minor: {title: 'Mindre endring', meaning: 'Gjer teksten klarare utan å endre kva vi gjer.'},
    correction: {title: 'Retting', meaning: 'Rettar ein feil; det som gjeld, er det same.'},
  },
  cookieCategories: {
    necessary: {
      title: 'Nødvendige',
      meaning: 'Utan desse verkar ikkje det du har bede om. Dei krev ikkje samtykke.',
    },
    preferences: {
      title: 'Innstillingar',
      meaning: 'Hugsar vala dine, som språk. Blir sette berre når du seier ja.',
    },
    statistics: {
      title: 'Statistikk',
      meaning: 'Viser korleis nettstaden blir brukt. Blir sette berre når du seier ja.',
    },
    marketing: {
      title: 'Marknadsføring',
      meaning: 'Blir brukte til å velje annonsar til deg. Blir sette berre når du seier ja.',
    },
  },
  dataCategories: {
    name: 'Det du heiter.',
    emailAddress: 'Adressa vi sender e-post til.',
    phoneNumber: 'Nummeret vi ringjer eller sender sms til.',
    postalAddress: 'Der du bur eller får varer leverte.',
    customerAccount: 'Brukarnamn, innstillingar og det som elles høyrer til kontoen din hos oss.',
    orderHistory: 'Kva du har bestilt, når og for kor mykje.',
    paymentDetails: 'Korleis og når du har betalt, men ikkje heile kortnummeret.',
    accountingRecords: 'Fakturaer, kvitteringar og anna som lova krev at vi bokfører.',
    correspondence: 'Det du og vi har skrive til kvarandre.',
    documents: 'Filer du har sendt oss, eller som vi har laga for deg.',
    marketingPreferences: 'Kva du har sagt ja og nei til.',
    ipAddress: 'Nummeret som eininga di har på internett.',
    deviceDetails: 'Type eining, operativsystem og nettlesar.',
    usageData: 'Kva sider du opnar, og kva du gjer der.',
    cookieIdentifiers: 'Tilfeldige teikn som kjenner att nettlesaren din.',
    location: 'Kvar du er, nøyaktig eller omtrentleg.',
    nationalIdentityNumber: 'Fødselsnummer eller D-nummer.',
    employment: 'Kvar du arbeider, og i kva stilling.',
    imagesAndSound: 'Bilete, film og lydopptak av deg.',
    specialCategories: 'Opplysningar lova vernar særskilt, som helse, tru og fagforeining.',
  },
  rights: {
    access: {
      title: 'Innsyn',
      meaning: 'Få vite kva opplysningar vi har om deg, og få ein kopi av dei.',
    },
    rectification: {title: 'Retting', meaning: 'Få retta opplysningar som er feil eller manglar.'},
    erasure: {
      title: 'Sletting',
      meaning: 'Få sletta opplysningar vi ikkje lenger har grunn til å ha.',
    },
    restriction: {
      title: 'Avgrensa bruk',
      meaning: 'Be oss la opplysningane liggje urørte medan ei usemje blir avklart.',
    },
    portability: {
      title: 'Ta med opplysningane',
      meaning: 'Få utlevert det du har gitt oss, i eit format som andre system kan lese.',
    },
    objection: {
      title: 'Seie nei til bruken',
      meaning: 'Protester mot at vi bruker opplysningane, og alltid mot marknadsføring.',
    },
    withdrawConsent: {
      title: 'Trekkje samtykket',
      meaning: 'Ombestem deg når du vil; det skal vere like lett som å seie ja.',
    },
    complaint: {
      title: 'Klage',
      meaning: 'Meiner du at vi bryt reglane, kan du klage til Datatilsynet.',
    },
  },
  roles: {
    processor: {
      title: 'Databehandlar',
      meaning: 'Behandlar opplysningane for oss, etter vår avtale.',
    },
    subprocessor: {
      title: 'Underdatabehandlar',
      meaning: 'Behandlar opplysningane for ein av leverandørane våre.',
    },
    controllerRecipient: {
      title: 'Sjølvstendig ansvarleg',
      meaning: 'Bestemmer sjølv korleis opplysningane blir brukte, og svarer sjølv for det.',
    },
    jointController: {
      title: 'Felles ansvarleg',
      meaning: 'Bestemmer saman med oss, og svarer saman med oss.',
    },
  },
  storage: {
    cookie: {
      title: 'informasjonskapsel',
      meaning: 'Ein liten tekst som nettlesaren lagrar og sender tilbake.',
    },
    localStorage: {title: 'lokal lagring', meaning: 'Ligg i nettlesaren til han blir sletta.'},
    sessionStorage: {title: 'øktlagring', meaning: 'Ligg i nettlesaren til fana blir lukka.'},
    indexedDB: {title: 'lokal database', meaning: 'Ei større samling av data i nettlesaren.'},
    pixel: {title: 'sporingspiksel', meaning: 'Eit usynleg bilete som fortel at sida er opna.'},
  },
  transferBases: {
    withinEea: {
      title: 'Innanfor EØS',
      meaning: 'Opplysningane er verna av dei same reglane som her.',
    },
    adequacyDecision: {
      title: 'Godkjent land',
      meaning: 'EU-kommisjonen har bestemt at landet vernar opplysningane godt nok.',
    },
    standardContractualClauses: {
      title: 'EUs standardvilkår',
      meaning: 'Mottakaren har bunde seg til EUs vilkår for personvern.',
    },
    bindingCorporateRules: {
      title: 'Bindande konsernreglar',
      meaning: 'Konsernet følgjer eigne reglar som eit datatilsyn har godkjent.',
    },
    dataPrivacyFramework: {
      title: 'EU–US Data Privacy Framework',
      titleLanguage: 'en',
      meaning: 'Mottakaren står på lista over amerikanske selskap som EU godtek.',
    },
    derogation: {
      title: 'Unntak',
      meaning: 'Overføringa byggjer på eit unntak, til dømes at du har sagt ja til henne.',
    },
    unknown: {title: 'Ikkje avklart', meaning: 'Grunnlaget for overføringa er ikkje oppgitt.'},
  },
}
