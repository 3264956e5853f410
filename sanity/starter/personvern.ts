import type {Policy} from '#lib/policy/model/index.ts'
import {
  bullet,
  callout,
  controllerCard,
  cookies,
  link,
  p,
  rights,
  section,
  strong,
  subprocessors,
} from './build.ts'
import {controller, recipients, reviewedOn, rightsInOrder} from './shared.ts'

const mail = link('post@okane.no', 'mailto:post@okane.no')

/** The starter policy in bokmål. */
export const personvern: Policy = {
  _id: 'policy-personvern',
  _type: 'policy',
  title: 'Personvernerklæring',
  slug: {current: 'personvern'},
  language: 'nb',
  reviewedOn,
  controller,
  sections: [
    section(
      'controller',
      'Hvem har ansvaret?',
      'ansvar',
      ['controllerIdentity'],
      p(
        'Vi lager nettbutikker, og vi heter ',
        strong('Marensius Pettersen Solutions ENK'),
        '. På nett kjenner du oss som Okane.no. Det er vi som bestemmer hvorfor og hvordan opplysningene dine blir brukt, og det er oss du skal holde ansvarlig.',
      ),
      controllerCard,
      p(
        'Når vi drifter nettbutikken til en kunde, er det kunden som bestemmer over opplysningene til sine egne kunder. Da gjør vi bare det kunden ber oss om.',
      ),
    ),
    section(
      'collection',
      'Hva vet vi om deg?',
      'opplysninger',
      ['dataSource', 'provisionRequired'],
      p('Det meste får vi fra deg selv:'),
      bullet('når du oppretter en bruker på ', link('okane.no', 'https://www.okane.no')),
      bullet('når du bestiller noe'),
      bullet('når du chatter med oss, skriver en e-post eller ringer'),
      bullet('når du bruker tjenestene våre'),
      p(
        'Vi henter ikke opplysninger om deg fra andre. Navn, kontaktinformasjon og adresse må vi ha for å levere en bestilling; uten dem kan vi ikke inngå en avtale med deg. Alt annet velger du selv om du vil gi oss.',
      ),
      p(
        'Nettbutikkene vi driver, ligger i vår egen sky hos Microsoft Azure. Datasenteret står i Norge.',
      ),
    ),
    section(
      'purposes',
      'Hva bruker vi opplysningene til?',
      'formal',
      ['purposesAndLegalBases', 'legitimateInterests'],
      p('Vi bruker opplysninger bare når loven gir oss en grunn. Her er grunnene våre:'),
      bullet(
        strong('Levere det du har bestilt'),
        ' og gi deg en bruker å logge inn med. Vi trenger det for å holde avtalen med deg (GDPR artikkel 6 nr. 1 bokstav b).',
      ),
      bullet(
        strong('Svare deg'),
        ' når du tar kontakt. Gjelder det en bestilling, er grunnlaget avtalen. Ellers er det en berettiget interesse: vi vil kunne hjelpe dem som spør (bokstav f).',
      ),
      bullet(strong('Føre regnskap.'), ' Det er vi pålagt etter bokføringsloven (bokstav c).'),
      bullet(
        strong('Sende nyhetsbrev og tilbud.'),
        ' Det skjer bare når du har sagt ja (bokstav a).',
      ),
      bullet(
        strong('Telle besøk'),
        ' på nettstedet. Det er en berettiget interesse: vi vil vite hvilke sider som er til nytte (bokstav f).',
      ),
    ),
    section(
      'recipients',
      'Hvem får opplysningene dine?',
      'mottakere',
      ['recipients', 'thirdCountryTransfers'],
      p(
        'Vi selger aldri opplysninger. Noen tjenester må vi likevel dele dem med, for at butikken skal virke. De som er databehandlere, kan bare bruke opplysningene slik avtalen med oss sier.',
      ),
      subprocessors(recipients),
      p(
        'Noen av dem behandler opplysninger utenfor EØS. Canada er godkjent av EU-kommisjonen for kommersielle virksomheter. Leverandørene i USA er sertifisert under EU–US Data Privacy Framework. Vil du se en kopi av garantiene, skriv til ',
        mail,
        '.',
      ),
    ),
    section(
      'messages',
      'E-post og SMS fra oss',
      'epost-og-sms',
      ['purposesAndLegalBases', 'withdrawConsent'],
      p(
        'Er du kunde, sender vi det du trenger å vite: kvittering, sporingsnummer, nytt passord og beskjeder om kontoen din. Slike meldinger hører til avtalen, og dem spør vi ikke om lov til å sende.',
      ),
      p(
        'Nyhetsbrev og tilbud får du bare hvis du selv har takket ja. Angrer du, klikker du på lenken nederst i brevet. Da stopper det med én gang.',
      ),
    ),
    section(
      'retention',
      'Hvor lenge lagrer vi opplysningene?',
      'lagring',
      ['retention'],
      p('Når vi ikke lenger har bruk for en opplysning, sletter vi den. Fristene er disse:'),
      bullet(
        strong('Bestillinger og fakturaer:'),
        ' fem år etter at regnskapsåret er slutt, som bokføringsloven § 13 krever.',
      ),
      bullet(
        strong('Brukeren din:'),
        ' til du ber oss slette den, og ellers når det er gått to år siden du sist logget inn.',
      ),
      bullet(strong('Chat og e-post:'), ' to år etter at saken er ferdig.'),
      bullet(strong('Nyhetsbrev:'), ' til du melder deg av.'),
      bullet(strong('Besøkstall:'), ' fjorten måneder.'),
    ),
    section(
      'rights',
      'Hvilke rettigheter har du?',
      'rettigheter',
      ['dataSubjectRights', 'withdrawConsent'],
      p(
        'Det er dine opplysninger. Skriv til oss, så svarer vi så snart vi kan og senest innen en måned. Det koster ingenting.',
      ),
      rights(
        {
          access: 'Spør hva vi har om deg, så sender vi deg en kopi.',
          rectification: 'Si fra om noe er feil eller mangler, så retter vi det.',
          erasure:
            'Be oss slette det vi har. Vi beholder bare det loven pålegger oss å ta vare på.',
          restriction:
            'Er du uenig i noe, kan du be oss la opplysningene ligge mens vi finner ut av det.',
          portability: 'Be om å få det du har gitt oss, i en fil som andre systemer kan lese.',
          objection: 'Si nei til at vi bruker opplysningene dine ut fra en berettiget interesse.',
          withdrawConsent: 'Har du sagt ja til noe, kan du når som helst ombestemme deg.',
        },
        rightsInOrder,
      ),
    ),
    section(
      'objection',
      'Du kan alltid si nei',
      'protestere',
      ['rightToObject'],
      callout(
        p(
          strong('Du har rett til å protestere.'),
          ' Bruker vi opplysningene dine fordi vi har en berettiget interesse, kan du kreve at vi slutter. Sier du nei til markedsføring, slutter vi alltid, og du trenger ikke gi noen grunn. Skriv til ',
          mail,
          '.',
        ),
      ),
    ),
    section(
      'decisions',
      'Avgjør en maskin noe om deg?',
      'automatisk',
      ['automatedDecisions'],
      p(
        'Nei. Ingen datamaskin tar avgjørelser om deg på egen hånd, og vi lager ingen profil av deg.',
      ),
    ),
    section(
      'complaint',
      'Er du ikke fornøyd?',
      'klage',
      ['complaint'],
      p(
        'Si det gjerne til oss først, så prøver vi å ordne opp. Du kan også klage rett til ',
        link(
          'Datatilsynet',
          'https://www.datatilsynet.no/om-datatilsynet/kontakt-oss/klage-til-datatilsynet/',
        ),
        ', som passer på at loven blir fulgt.',
      ),
    ),
    section(
      'cookies',
      'Informasjonskapsler',
      'informasjonskapsler',
      ['cookies'],
      p(
        'En informasjonskapsel, eller cookie, er en liten fil som nettstedet legger igjen i nettleseren din. Noen må til for at sidene skal virke. Alle andre venter vi med til du har sagt ja, og det er like lett å si nei som ja. Ombestemmer du deg, finner du valget igjen nederst på okane.no.',
      ),
      cookies([
        {
          id: 'okane',
          name: 'Okane.no',
          description: 'Våre egne, som ingen andre kan lese.',
          cookies: [
            {
              name: 'okane_session',
              storage: 'cookie',
              party: 'first',
              domain: 'okane.no',
              purpose: 'Holder deg innlogget mens du er på nettstedet.',
              category: 'necessary',
              lifetime: 'session',
              justification: 'Uten den måtte du logget inn på nytt for hver side du åpner.',
            },
            {
              name: 'okane_consent',
              storage: 'cookie',
              party: 'first',
              domain: 'okane.no',
              purpose: 'Husker hva du har svart om informasjonskapsler.',
              category: 'necessary',
              lifetime: 'P12M',
              justification: 'Uten den måtte vi spurt deg på nytt ved hvert besøk.',
            },
          ],
        },
        {
          id: 'zoho',
          subprocessor: 'zoho',
          name: 'Zoho',
          description: 'Setter bare disse når du har sagt ja til chatten.',
          cookies: [
            {
              name: '_zldt',
              storage: 'cookie',
              party: 'third',
              domain: 'zoho.eu',
              purpose: 'Holder chatten i gang når du bytter side.',
              category: 'preferences',
              lifetime: 'P1D',
            },
            {
              name: '_zldp',
              storage: 'cookie',
              party: 'third',
              domain: 'zoho.eu',
              purpose: 'Kjenner deg igjen, slik at du finner samtalen din neste gang.',
              category: 'preferences',
              lifetime: 'P2Y',
            },
          ],
        },
        {
          id: 'google-analytics',
          hidden: true,
          subprocessor: 'google-analytics',
          name: 'Google Analytics',
          description: 'Viser hvordan nettstedet blir brukt.',
          cookies: [
            {
              name: '_ga*',
              storage: 'cookie',
              party: 'first',
              domain: 'okane.no',
              purpose: 'Skiller besøkende fra hverandre i statistikken.',
              category: 'statistics',
              lifetime: 'P2Y',
            },
          ],
        },
        {
          id: 'google-ads',
          hidden: true,
          name: 'Google Ads',
          description: 'Måler om annonsene våre virker, og hvem de bør vises til.',
          cookies: [
            {
              name: '_gcl_*',
              storage: 'cookie',
              party: 'first',
              domain: 'okane.no',
              purpose: 'Knytter et besøk til annonsen du klikket på.',
              category: 'marketing',
              lifetime: 'P90D',
            },
          ],
        },
        {
          id: 'meta-pixel',
          hidden: true,
          name: 'Facebook Pixel',
          description: 'Måler annonser på Facebook og Instagram.',
          cookies: [
            {
              name: '_fbp',
              storage: 'cookie',
              party: 'first',
              domain: 'okane.no',
              purpose:
                'Kjenner igjen nettleseren, slik at annonsene passer til det du har sett på.',
              category: 'marketing',
              lifetime: 'P90D',
            },
          ],
        },
      ]),
    ),
    section(
      'changes',
      'Når vi endrer noe',
      'endringer',
      ['newPurposes'],
      p(
        'Vil vi bruke opplysningene dine til noe nytt, sier vi fra her før vi begynner. Alle tidligere utgaver ligger åpent, med en forklaring på hva som ble endret og hvorfor.',
      ),
    ),
  ],
}
