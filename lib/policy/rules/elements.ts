import type {LegalElement} from '../model/index.ts'
import {ekomloven, gdpr} from './laws.ts'
import type {Severity, Text} from './model.ts'

/** Something that a policy must, or may have to, tell: the list of GDPR art. 13, 14, 21 and 26. */
export type Element = {
  readonly article: Text
  readonly source: string
  /** What the section is about, as an editor would look for it. */
  readonly title: Text
  readonly why: Text
  /** What to write. */
  readonly remedy: Text
  readonly severity: Severity
  /** Headings of sections that seem to be about it, in Norwegian and English. */
  readonly heading: RegExp
  /** Words that tell of it below any heading. */
  readonly prose?: RegExp
}

/** Every legal element, as data. */
export const ELEMENTS: Readonly<Record<LegalElement, Element>> = {
  controllerIdentity: {
    ...gdpr(13, 1, 'a'),
    title: {nb: 'hvem som er ansvarlig', en: 'who is responsible'},
    why: {
      nb: 'Leserne må vite hvem som bestemmer over opplysningene, og hvordan de når dem.',
      en: 'Readers must know who decides over their data, and how to reach them.',
    },
    remedy: {
      nb: 'Skriv hvem dere er, og sett inn kontaktkortet.',
      en: 'Say who you are, and insert the contact card.',
    },
    severity: 'error',
    heading: /behandlingsansvar|\bansvar|kontakt|hvem (er )?vi|controller|responsible|contact/i,
  },
  representative: {
    ...gdpr(13, 1, 'a'),
    title: {nb: 'representanten i EØS', en: 'the representative in the EEA'},
    why: {
      nb: 'En virksomhet utenfor EØS må ha en representant her, og leseren må vite hvem det er.',
      en: 'A company outside the EEA must have a representative here, and readers must know who.',
    },
    remedy: {
      nb: 'Fyll ut representanten under «Virksomheten», og sett inn kontaktkortet.',
      en: 'Fill in the representative under the company, and insert the contact card.',
    },
    severity: 'error',
    heading: /representant|representative/i,
  },
  dataProtectionOfficer: {
    ...gdpr(13, 1, 'b'),
    title: {nb: 'personvernombudet', en: 'the data protection officer'},
    why: {
      nb: 'Har virksomheten et personvernombud, skal leseren kunne kontakte ombudet direkte.',
      en: 'Where there is a data protection officer, readers must be able to contact them directly.',
    },
    remedy: {
      nb: 'Sett inn kontaktkortet, eller skriv hvordan man når ombudet.',
      en: 'Insert the contact card, or say how to reach the officer.',
    },
    severity: 'error',
    heading: /personvernombud|data protection officer|\bDPO\b/i,
  },
  purposesAndLegalBases: {
    ...gdpr(13, 1, 'c'),
    title: {nb: 'formål og behandlingsgrunnlag', en: 'purposes and their legal bases'},
    why: {
      nb: 'Hver bruk av opplysninger trenger et formål og et grunnlag i loven, og begge skal fortelles.',
      en: 'Each use of data needs a purpose and a basis in law, and both must be told.',
    },
    remedy: {
      nb: 'Skriv for hvert formål hva dere bruker opplysningene til, og hvilket grunnlag i artikkel 6 dere har: avtale, samtykke, rettslig plikt eller berettiget interesse.',
      en: 'For each purpose, say what you use the data for and which basis in Article 6 you have: contract, consent, legal obligation or legitimate interest.',
    },
    severity: 'error',
    heading:
      /formål|grunnlag|bruker vi (personlige )?opplysning|purpose|legal bas|we use (it|your|personal)/i,
    prose: /\bformål(et|ene)?\b|behandlingsgrunnlag|\bpurposes?\b|legal bas[ie]s/i,
  },
  legitimateInterests: {
    ...gdpr(13, 1, 'd'),
    title: {nb: 'hva den berettigede interessen er', en: 'what the legitimate interest is'},
    why: {
      nb: 'Den som bygger på en berettiget interesse, må si hvilken, slik at leseren kan vurdere den og protestere.',
      en: 'Whoever relies on a legitimate interest must say which, so that readers can judge it and object.',
    },
    remedy: {
      nb: 'Skriv hvilken interesse dere har, for eksempel å hindre svindel, ved hvert formål som bygger på den.',
      en: 'Say which interest you have, such as preventing fraud, for each purpose that relies on it.',
    },
    severity: 'error',
    heading: /berettig(et|ede) interesse|legitimate interest/i,
    prose: /berettig(et|ede) interesse|legitimate interest/i,
  },
  recipients: {
    ...gdpr(13, 1, 'e'),
    title: {nb: 'hvem som får opplysningene', en: 'who receives the data'},
    why: {
      nb: 'Leseren skal vite hvem som får opplysningene, eller i det minste hva slags mottakere det er.',
      en: 'Readers must know who receives their data, or at least which kinds of recipients.',
    },
    remedy: {
      nb: 'Sett inn en liste over mottakerne. Deler dere ikke med noen, så skriv det.',
      en: 'Insert a list of the recipients. If you share with nobody, say so.',
    },
    severity: 'error',
    heading:
      /mottaker|underleverand|databehandler|deler|hvem får|recipient|processor|share|who gets/i,
  },
  thirdCountryTransfers: {
    ...gdpr(13, 1, 'f'),
    title: {nb: 'overføring ut av EØS', en: 'transfers out of the EEA'},
    why: {
      nb: 'Går opplysninger ut av EØS, skal leseren vite det, hvilket grunnlag det bygger på, og hvordan man får en kopi av garantiene.',
      en: 'Where data leaves the EEA, readers must know that, on what basis, and how to get a copy of the safeguards.',
    },
    remedy: {
      nb: 'Skriv hvilke land det gjelder, hva overføringen bygger på, og hvor man ber om en kopi av garantiene.',
      en: 'Say which countries, what the transfer is based on, and where to ask for a copy of the safeguards.',
    },
    severity: 'error',
    heading:
      /utenfor EØS|ut av EØS|tredjeland|utlandet|overfør|outside the E|third countr|transfer/i,
    prose: /utenfor EØS|ut av EØS|tredjeland|outside the EEA|outside the European|third countr/i,
  },
  retention: {
    ...gdpr(13, 2, 'a'),
    title: {nb: 'hvor lenge opplysningene lagres', en: 'how long the data is kept'},
    why: {
      nb: 'Leseren skal få vite lagringstiden, eller hva som avgjør den. «Så lenge det er nødvendig» sier ingenting.',
      en: 'Readers must be told the period, or what decides it. “As long as necessary” tells them nothing.',
    },
    remedy: {
      nb: 'Skriv en frist for hver type opplysninger, for eksempel fem år for fakturaer (bokføringsloven § 13).',
      en: 'Give a period for each kind of data, such as five years for invoices (Norwegian Bookkeeping Act, section 13).',
    },
    severity: 'error',
    heading:
      /lagring|lagrer|oppbevar|slett|hvor lenge|retention|how long|keep|delet|storage period/i,
  },
  dataSubjectRights: {
    ...gdpr(13, 2, 'b'),
    title: {nb: 'rettighetene', en: 'the rights'},
    why: {
      nb: 'Leserne skal vite at de kan kreve innsyn, retting, sletting, begrensning og dataportabilitet, og at de kan protestere.',
      en: 'Readers must know that they can demand access, rectification, erasure, restriction and portability, and that they can object.',
    },
    remedy: {
      nb: 'Sett inn en liste over rettighetene, og si hvordan man bruker dem.',
      en: 'Insert a list of the rights, and say how to use each.',
    },
    severity: 'error',
    heading: /rettighet|innsyn|retting|\brights?\b|access to/i,
  },
  rightToObject: {
    ...gdpr(21, 4),
    title: {nb: 'retten til å protestere', en: 'the right to object'},
    why: {
      nb: 'Den som bygger på berettiget interesse eller driver direkte markedsføring, skal vise retten til å protestere tydelig, atskilt fra alt annet.',
      en: 'Whoever relies on legitimate interest or does direct marketing must show the right to object clearly and apart from everything else.',
    },
    remedy: {
      nb: 'Lag et eget avsnitt eller en fremhevet boks om at leseren kan si nei, og hvordan.',
      en: 'Write a section of its own, or a highlighted note, that readers can say no, and how.',
    },
    severity: 'error',
    heading: /protest|si nei|innsigelse|right to object|say no|object to/i,
  },
  withdrawConsent: {
    ...gdpr(13, 2, 'c'),
    title: {nb: 'å trekke samtykket', en: 'withdrawing consent'},
    why: {
      nb: 'Bygger noe på samtykke, skal leseren vite at det kan trekkes når som helst, og at det er like lett som å gi det (artikkel 7 nr. 3).',
      en: 'Where anything relies on consent, readers must know that they can withdraw it at any time, as easily as they gave it (Article 7(3)).',
    },
    remedy: {
      nb: 'Skriv hvordan man ombestemmer seg, for eksempel med en lenke nederst på siden eller i nyhetsbrevet.',
      en: 'Say how to change one’s mind, for example by a link at the foot of the page or in the newsletter.',
    },
    severity: 'error',
    heading: /trekke|ombestem|avmeld|meld(e)? (deg|seg) av|withdraw|unsubscribe|change your mind/i,
    prose:
      /trekke (tilbake )?samtykke|samtykket? tilbake|melde? (deg|seg) av|avmeld|withdraw|unsubscribe/i,
  },
  complaint: {
    ...gdpr(13, 2, 'd'),
    title: {nb: 'klage til Datatilsynet', en: 'complaining to the supervisory authority'},
    why: {
      nb: 'Leseren skal vite at det går an å klage til tilsynsmyndigheten. I Norge er det Datatilsynet.',
      en: 'Readers must know that they can complain to the supervisory authority. In Norway that is Datatilsynet.',
    },
    remedy: {
      nb: 'Skriv at man kan klage til Datatilsynet, helst med en lenke dit.',
      en: 'Say that one can complain to Datatilsynet, preferably with a link.',
    },
    severity: 'error',
    heading: /klage|complain/i,
    prose: /klage[^.]*Datatilsynet|Datatilsynet[^.]*klage|complain[^.]*(Datatilsynet|authority)/i,
  },
  provisionRequired: {
    ...gdpr(13, 2, 'e'),
    title: {nb: 'hvorvidt opplysningene må gis', en: 'whether the data must be given'},
    why: {
      nb: 'Leseren skal vite hva som er frivillig, hva dere må ha, og hva som skjer uten.',
      en: 'Readers must know what is voluntary, what you must have, and what follows without it.',
    },
    remedy: {
      nb: 'Skriv hvilke opplysninger dere må ha for å levere, og at resten er frivillig.',
      en: 'Say which data you must have to deliver, and that the rest is voluntary.',
    },
    severity: 'error',
    heading: /må du gi|frivillig|påkrevd|required|voluntary|must you/i,
    prose:
      /\bfrivillig|er nødvendig for at vi skal kunne|kan vi ikke inngå|\bvoluntary\b|cannot make a contract/i,
  },
  automatedDecisions: {
    ...gdpr(13, 2, 'f'),
    title: {nb: 'automatiske avgjørelser', en: 'automated decisions'},
    why: {
      nb: 'Avgjør en maskin noe viktig om leseren, for eksempel kreditt, skal logikken og følgene forklares.',
      en: 'Where a machine decides something important about readers, such as credit, its logic and effects must be explained.',
    },
    remedy: {
      nb: 'Skriv hva som avgjøres automatisk, og hvordan. Skjer det ikke, er én setning om det nok.',
      en: 'Say what is decided automatically, and how. If nothing is, one sentence saying so is enough.',
    },
    severity: 'warning',
    heading: /automatisk|automatiser|maskin|profiler|automat|machine|profil/i,
  },
  dataSource: {
    ...gdpr(14, 2, 'f'),
    title: {nb: 'hvor opplysningene kommer fra', en: 'where the data comes from'},
    why: {
      nb: 'Får dere opplysninger fra andre enn leseren selv, skal kilden oppgis.',
      en: 'Where you get data from anybody but the reader, the source must be told.',
    },
    remedy: {
      nb: 'Skriv hvilke kilder dere har. Kommer alt fra leseren selv, er én setning om det nok.',
      en: 'Say which sources you have. If everything comes from the reader, one sentence saying so is enough.',
    },
    severity: 'warning',
    heading: /innhent|samler|kilde|hvor kommer|vet vi om deg|collect|source|know about you/i,
  },
  jointControllers: {
    ...gdpr(26, 2),
    title: {nb: 'felles behandlingsansvar', en: 'joint controllers'},
    why: {
      nb: 'De som bestemmer sammen, skal fortelle leseren hva de har avtalt om hvem som gjør hva.',
      en: 'Those who decide together must tell readers the essence of what they have agreed on who does what.',
    },
    remedy: {
      nb: 'Skriv hvem dere deler ansvaret med, hva hver av dere gjør, og hvem leseren kan kontakte.',
      en: 'Say with whom you share the responsibility, what each of you does, and whom to contact.',
    },
    severity: 'error',
    heading: /felles (behandlings)?ansvar|joint/i,
  },
  newPurposes: {
    ...gdpr(13, 3),
    title: {nb: 'nye formål', en: 'new purposes'},
    why: {
      nb: 'Vil dere bruke opplysninger til noe nytt, skal leseren få vite det før dere begynner. Plikten gjelder uansett; sier dere hvordan, vet leserne hvor de skal se.',
      en: 'If you want to use data for something new, readers must be told before you begin. The duty holds anyway; if you say how, readers know where to look.',
    },
    remedy: {
      nb: 'Skriv hvordan leseren får vite om endringer før de gjelder.',
      en: 'Say how readers learn of changes before they take effect.',
    },
    severity: 'warning',
    heading: /endring|endrer|nye formål|chang/i,
  },
  cookies: {
    ...ekomloven,
    title: {nb: 'informasjonskapsler', en: 'cookies'},
    why: {
      nb: 'Leseren skal få klar og fullstendig informasjon om alt som lagres på eller leses fra enheten.',
      en: 'Readers must get clear and complete information on everything stored on or read from their device.',
    },
    remedy: {
      nb: 'Sett inn en liste over informasjonskapslene. Bruker nettstedet ingen, så skriv det.',
      en: 'Insert a list of the cookies. If the site uses none, say so.',
    },
    severity: 'warning',
    heading: /informasjonskaps|cookie/i,
    prose: /informasjonskaps|cookie/i,
  },
}
