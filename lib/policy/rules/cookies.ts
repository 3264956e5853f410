import {EKOM_FROM, ekomloven, ekomloven2003, planet49} from './laws.ts'
import type {Rule, Text, Violation} from './model.ts'
import {
  type RuleSubject,
  type SubjectCookie,
  type SubjectProvider,
  shownCookies,
  shownProviders,
} from './subject.ts'

const nameOf = ({name, refersTo}: SubjectProvider) => name ?? refersTo?.recipient?.name ?? '?'

/** A cookie as a message names it. */
const called = ({name}: SubjectCookie) => ({nb: `«${name ?? '?'}»`, en: `“${name ?? '?'}”`})

type Field = 'category' | 'justification' | 'lifetime' | 'party' | 'purpose'

/** A violation for every cookie that visitors see and a test finds lacking. */
function eachCookie(
  subject: RuleSubject,
  field: Field,
  isLacking: (cookie: SubjectCookie, provider: SubjectProvider) => boolean,
  message: (cookie: Text, provider: string) => Text,
): Violation[] {
  return shownCookies(subject)
    .filter(({cookie, provider}) => isLacking(cookie, provider))
    .map(({cookie, provider}) => ({
      target: {document: subject.id, path: `${cookie.path}.${field}`},
      message: message(called(cookie), nameOf(provider)),
    }))
}

const common = {group: 'cookies', severity: 'error', inForceFrom: EKOM_FROM} as const

const listed: Rule = {
  ...common,
  ...ekomloven,
  id: 'cookies-listed',
  title: {
    nb: 'Informasjonskapslene er navngitt',
    en: 'The cookies are named',
  },
  why: {
    nb: 'Leseren skal få vite hva som lagres på eller leses fra enheten, ikke bare hvem som gjør det.',
    en: 'Readers must be told what is stored on or read from their device, not only who does it.',
  },
  remedy: {
    nb: 'Legg til hver informasjonskapsel med navn, formål, kategori og levetid. Nettleserens utviklerverktøy viser hvilke det er.',
    en: 'Add each cookie with name, purpose, category and lifetime. The developer tools of the browser show which there are.',
  },
  check: (subject) =>
    shownProviders(subject)
      .filter(({cookies}) => cookies.length === 0)
      .map((provider) => ({
        target: {document: subject.id, path: `${provider.path}.cookies`},
        message: {
          nb: `Det står ikke hvilke informasjonskapsler ${nameOf(provider)} bruker.`,
          en: `It does not say which cookies ${nameOf(provider)} uses.`,
        },
      })),
}

const purpose: Omit<Rule, 'id' | 'inForceFrom' | 'article' | 'source'> = {
  group: 'cookies',
  severity: 'error',
  title: {
    nb: 'Hver informasjonskapsel har et formål',
    en: 'Each cookie has a purpose',
  },
  why: {
    nb: 'Ingen kan samtykke til noe uten å vite hva det er til.',
    en: 'Nobody can consent to something without knowing what it is for.',
  },
  remedy: {
    nb: 'Skriv i én setning hva informasjonskapselen gjør for leseren eller for dere.',
    en: 'Say in one sentence what the cookie does for the reader or for you.',
  },
  check: (subject) =>
    eachCookie(
      subject,
      'purpose',
      (cookie) => cookie.purpose === undefined,
      (cookie, provider) => ({
        nb: `${cookie.nb} fra ${provider} mangler formål.`,
        en: `${cookie.en} of ${provider} has no purpose.`,
      }),
    ),
}

const category: Rule = {
  ...common,
  ...ekomloven,
  id: 'cookie-category',
  title: {
    nb: 'Hver informasjonskapsel har en kategori',
    en: 'Each cookie has a category',
  },
  why: {
    nb: 'Kategorien avgjør om dere må spørre om lov først.',
    en: 'The category decides whether you have to ask first.',
  },
  remedy: {
    nb: 'Velg «nødvendig» bare hvis tjenesten leseren ber om, ikke virker uten.',
    en: 'Choose “necessary” only where the service that the reader asks for does not work without.',
  },
  check: (subject) =>
    eachCookie(
      subject,
      'category',
      (cookie) => cookie.category === undefined,
      (cookie, provider) => ({
        nb: `${cookie.nb} fra ${provider} har ingen kategori, så ingen kan se om den krever samtykke.`,
        en: `${cookie.en} of ${provider} has no category, so nobody can tell whether it takes consent.`,
      }),
    ),
}

const lifetime: Rule = {
  ...common,
  ...planet49,
  id: 'cookie-lifetime',
  title: {
    nb: 'Hver informasjonskapsel har en levetid',
    en: 'Each cookie has a lifetime',
  },
  why: {
    nb: 'EU-domstolen har slått fast at leseren skal få vite hvor lenge en informasjonskapsel virker.',
    en: 'The Court of Justice of the EU has held that readers must be told how long a cookie works.',
  },
  remedy: {
    nb: 'Oppgi levetiden, for eksempel 13 måneder, eller «til nettleseren lukkes».',
    en: 'Give the lifetime, such as 13 months, or until the browser closes.',
  },
  check: (subject) =>
    eachCookie(
      subject,
      'lifetime',
      // A pixel leaves nothing behind that could last.
      (cookie) => cookie.lifetime === undefined && cookie.storage !== 'pixel',
      (cookie, provider) => ({
        nb: `${cookie.nb} fra ${provider} mangler levetid.`,
        en: `${cookie.en} of ${provider} has no lifetime.`,
      }),
    ),
}

const party: Rule = {
  ...common,
  ...planet49,
  id: 'cookie-party',
  title: {
    nb: 'Det står om andre kan lese informasjonskapselen',
    en: 'It says whether others can read the cookie',
  },
  why: {
    nb: 'EU-domstolen har slått fast at leseren skal få vite om tredjeparter får tilgang.',
    en: 'The Court of Justice of the EU has held that readers must be told whether third parties have access.',
  },
  remedy: {
    nb: 'Velg førstepart hvis bare dere leser den, og ellers tredjepart.',
    en: 'Choose first party where only you read it, and third party otherwise.',
  },
  check: (subject) =>
    eachCookie(
      subject,
      'party',
      (cookie) => cookie.party === undefined,
      (cookie, provider) => ({
        nb: `Det står ikke om andre enn dere kan lese ${cookie.nb} fra ${provider}.`,
        en: `It does not say whether anybody but you can read ${cookie.en} of ${provider}.`,
      }),
    ),
}

const justified: Rule = {
  ...common,
  ...ekomloven,
  id: 'necessary-justified',
  title: {
    nb: 'Nødvendige informasjonskapsler er begrunnet',
    en: 'Necessary cookies are justified',
  },
  why: {
    nb: 'Unntaket fra samtykke gjelder bare det som er strengt nødvendig for en tjeneste leseren uttrykkelig har bedt om. Den som bruker unntaket, må kunne si hvorfor.',
    en: 'The exemption from consent covers only what is strictly necessary for a service that the reader has expressly asked for. Whoever uses it must be able to say why.',
  },
  remedy: {
    nb: 'Skriv hva som ikke ville virket uten den. Er det vanskelig, er den neppe nødvendig.',
    en: 'Say what would not work without it. If that is hard, it is hardly necessary.',
  },
  check: (subject) =>
    eachCookie(
      subject,
      'justification',
      (cookie) => cookie.category === 'necessary' && cookie.justification === undefined,
      (cookie, provider) => ({
        nb: `${cookie.nb} fra ${provider} er oppført som nødvendig uten begrunnelse.`,
        en: `${cookie.en} of ${provider} is listed as necessary without a justification.`,
      }),
    ),
}

/** Names that the makers of well-known trackers give to what they store. */
const TRACKERS: readonly {readonly name: RegExp; readonly of: string}[] = [
  {name: /^_(ga($|[_*])|gid$|gat($|[_*])|utm)/, of: 'Google Analytics'},
  {name: /^_hj/, of: 'Hotjar'},
  {name: /^_cl(ck|sk)$/, of: 'Microsoft Clarity'},
  {name: /^_pk_/, of: 'Matomo'},
  {name: /^(_gcl_|IDE$|test_cookie$|__gads)/, of: 'Google Ads'},
  {name: /^_fb[pc]$/, of: 'Meta'},
  {name: /^_uet/, of: 'Microsoft Ads'},
  {name: /^(_ttp|_tt_)/, of: 'TikTok'},
  {name: /^(li_sugr|bcookie|UserMatchHistory)$/, of: 'LinkedIn'},
  {name: /^_pin_/, of: 'Pinterest'},
  {name: /^(hubspotutk|__hs(tc|sc|src))$/, of: 'HubSpot'},
]

const tracker: Rule = {
  ...common,
  ...ekomloven,
  id: 'tracker-necessary',
  severity: 'warning',
  title: {
    nb: 'Kjente sporere er ikke oppført som nødvendige',
    en: 'Known trackers are not listed as necessary',
  },
  why: {
    nb: 'Statistikk og markedsføring er sjelden nødvendig for en tjeneste leseren har bedt om, og krever da samtykke.',
    en: 'Statistics and marketing are seldom necessary for a service that the reader has asked for, and then take consent.',
  },
  remedy: {
    nb: 'Velg riktig kategori, og vent med den til leseren har sagt ja.',
    en: 'Choose the right category, and wait with it until the reader has said yes.',
  },
  check: (subject) =>
    shownCookies(subject).flatMap(({cookie}) => {
      if (cookie.category !== 'necessary' || !cookie.name) return []
      const known = TRACKERS.find(({name}) => name.test(cookie.name ?? ''))
      if (!known) return []
      return [
        {
          target: {document: subject.id, path: `${cookie.path}.category`},
          message: {
            nb: `${called(cookie).nb} ligner en sporer fra ${known.of}, men er oppført som nødvendig.`,
            en: `${called(cookie).en} looks like a tracker of ${known.of}, but is listed as necessary.`,
          },
        },
      ]
    }),
}

/** What is stored on a visitor's device, as far as fields show it. */
export const cookieRules: readonly Rule[] = [
  listed,
  {
    ...purpose,
    ...ekomloven2003,
    id: 'cookie-purpose-2013',
    inForceFrom: '2013-07-01',
    inForceUntil: '2024-12-31',
  },
  {...purpose, ...ekomloven, id: 'cookie-purpose', inForceFrom: EKOM_FROM},
  category,
  lifetime,
  party,
  justified,
  tracker,
]
