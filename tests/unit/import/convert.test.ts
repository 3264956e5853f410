import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {policy as policySchema, subprocessor} from '#lib/policy/model/index.ts'
import {convert, type Imported} from '#sanity/import/convert.ts'
import {decodeMarkdown, ImportError} from '#sanity/import/markdown.ts'
import {words, wordsOfDocuments, wordsOfMarkdown} from './words.ts'

const fixtures = join(import.meta.dirname, '../../fixtures/policies')
const seedFile = join(import.meta.dirname, '../../../../shared/seed/okane-personvernerklaering.md')
const read = (file: string) => decodeMarkdown(readFileSync(file))
const seed = read(seedFile)

function section({policy}: Imported, anchor: string) {
  const found = policy.sections.find((each) => each.anchor === anchor)
  if (!found) throw new Error(`no section ${anchor}`)
  return found
}

function blocks<T extends string>(imported: Imported, type: T) {
  return imported.policy.sections
    .flatMap(({body}) => body)
    .filter((block): block is Extract<typeof block, {_type: T}> => block._type === type)
}

/** Labels that a field stands for; anything else may not disappear from the text. */
const LABELS =
  /^(sist|oppdatert|endret|last|updated|e|post|epost|email|telefon|tlf|phone|org|nr|navn|name|formål|purpose|levetid|duration|leverandør|kategori|land|personvern|avtale|storage|personvernombud|juni|june|oktober|october|3rd|3|14|2023|2024|2025)$/

/** Words that became a value: "13 måneder" a duration, a country's name a code, and so on. */
const VALUES =
  /^(974|760|673|norge|irland|økt|måneder|13|1|year|session|nødvendig|statistikk|local|storage|cookie)$/

const files = [seedFile, ...readdirSync(fixtures).map((name) => join(fixtures, name))]

describe.each(files)('%s', (file) => {
  const markdown = read(file)
  const imported = convert(markdown, {
    language: file.includes('english') ? 'en' : 'nb',
    slug: 'test',
  })
  const {report, ...documents} = imported

  test('loses no word, hidden ones included', () => {
    const labels = new Set(report.labels.flatMap(words))
    for (const label of labels) expect(label).toMatch(LABELS)
    const found = wordsOfDocuments(documents)
    const lost = wordsOfMarkdown(markdown).filter(
      (word) => !found.has(word) && !labels.has(word) && !VALUES.test(word),
    )
    expect(lost).toEqual([])
  })

  test('gives documents that parse, with unique keys and anchors', () => {
    const {policy, subprocessors} = documents
    policySchema.parse(policy)
    for (const each of subprocessors) subprocessor.parse(each)
    const anchors = policy.sections.map(({anchor}) => anchor)
    expect(new Set(anchors).size).toBe(anchors.length)
    const keys = JSON.stringify(policy).match(/"_key":"[^"]+"/g) ?? []
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('gives the same documents every time', () => {
    const again = convert(markdown, {language: documents.policy.language, slug: 'test'})
    expect(again).toEqual(imported)
  })
})

describe("the customer's policy", () => {
  const imported = convert(seed, {language: 'nb', slug: 'personvern'})

  test('has its eight sections in order', () => {
    expect(imported.policy.sections.map(({heading}) => heading)).toEqual([
      'Generellt',
      'Kontakt informasjon',
      'Opplysninger som innhentes',
      'Underleverandører',
      'Kommunikasjon gjennom e-post og sms',
      'Innsyn og retting',
      'Oppbevaring og sletting',
      'Informasjon om bruk av informasjonskapsler.',
    ])
    expect(imported.policy.sections.every(({hidden}) => !hidden)).toBe(true)
  })

  test('keeps the subsections of the two that have them', () => {
    const headings = (anchor: string) =>
      section(imported, anchor).body.flatMap((block) =>
        block._type === 'block' && block.style === 'h3' ? block.children.map(({text}) => text) : [],
      )
    expect(headings('kontakt-informasjon')).toEqual(['Behandlingsansvarlig'])
    expect(headings('informasjon-om-bruk-av-informasjonskapsler')).toEqual([
      'Følgende informasjonskapsler er i bruk i våre tjenester',
      'Unngå informasjonskapsler',
      'Sletting av informasjonskapsler',
      'Samtykke i bruk av informasjonskapsler',
    ])
  })

  test('lists six subprocessors, and Mailchimp hidden in its place', () => {
    const [list] = blocks(imported, 'subprocessorList')
    expect(list?.entries.map(({subprocessor, hidden}) => [subprocessor._ref, hidden])).toEqual([
      ['subprocessor-vipps', undefined],
      ['subprocessor-shopify', undefined],
      ['subprocessor-gsuite-by-google', undefined],
      ['subprocessor-zoho', undefined],
      ['subprocessor-mailchimp', true],
      ['subprocessor-google-analytics', undefined],
      ['subprocessor-fiken-as', undefined],
    ])
  })

  test('lists one cookie provider, and three hidden', () => {
    const [list] = blocks(imported, 'cookieList')
    expect(
      list?.providers.map(({name, provider, hidden}) => [name, provider?._ref, hidden]),
    ).toEqual([
      ['Zoho', 'subprocessor-zoho', undefined],
      ['Google Analytics', 'subprocessor-google-analytics', true],
      ['Google Adwords', undefined, true],
      ['Facebook Pixel', undefined, true],
    ])
  })

  test('fills in the controller, with phone and officer hidden, and the date', () => {
    expect(imported.policy.controller).toEqual({
      name: 'Marensius Pettersen Solutions ENK',
      address: {street: 'Sigurd Hoels vei 49', postalCode: '0655', city: 'Oslo', country: 'NO'},
      email: 'post@okane.no',
      phone: '+47 381 33 333',
      dataProtectionOfficer: {email: 'privacy@butikkpikene.no', phone: '+47 381 33 333'},
      hiddenContacts: ['phone', 'dataProtectionOfficer'],
    })
    expect(imported.policy.reviewedOn).toBe('2023-06-03')
  })

  test('invents nothing: no country and no transfer basis', () => {
    for (const each of imported.subprocessors) {
      expect(Object.keys(each).sort()).toEqual(['_id', '_type', 'name', 'purpose'])
    }
  })

  test('links bare addresses', () => {
    const hrefs = imported.policy.sections
      .flatMap(({body}) => body)
      .flatMap((block) => (block._type === 'block' ? block.markDefs.map(({href}) => href) : []))
    expect(hrefs).toEqual([
      'https://www.okane.no',
      'mailto:privacy@gdpr.no',
      'http://www.aboutcookies.org',
    ])
  })
})

describe('tables', () => {
  const imported = convert(read(join(fixtures, 'nettbutikk-med-tabeller.md')), {
    language: 'nb',
    slug: 'test',
  })

  test('of recipients become subprocessors; what has no field becomes a note', () => {
    expect(imported.subprocessors).toEqual([
      {
        _id: 'subprocessor-bring',
        _type: 'subprocessor',
        name: 'Bring',
        purpose: {nb: 'Leverer pakkene'},
        country: 'NO',
        privacyPolicyUrl: 'https://www.bring.no/personvern',
      },
      {
        _id: 'subprocessor-stripe',
        _type: 'subprocessor',
        name: 'Stripe',
        purpose: {nb: 'Tar imot kortbetaling'},
        country: 'IE',
      },
      {
        _id: 'subprocessor-postlandia',
        _type: 'subprocessor',
        name: 'Postlandia',
        purpose: {nb: 'Sender papirkatalog'},
      },
    ])
    const [list] = blocks(imported, 'subprocessorList')
    expect(list?.entries.map(({note}) => note)).toEqual([
      'Avtale: Ja',
      'Avtale: Standard',
      'Ukjent sted',
    ])
  })

  test('of cookies become providers with lifetimes as durations', () => {
    const [list] = blocks(imported, 'cookieList')
    expect(list?.providers.map(({name}) => name)).toEqual(['Fjellro Ull AS', 'Matomo'])
    expect(list?.providers.flatMap(({cookies}) => cookies)).toMatchObject([
      {name: 'handlekurv', lifetime: 'session', category: 'necessary'},
      {name: '_pk_id*', lifetime: 'P13M', category: 'statistics'},
      {name: 'rare', purpose: 'Uklart · en evighet · Diverse'},
    ])
  })

  test('a comment that begins with a heading becomes a hidden section', () => {
    expect(section(imported, 'konkurranser').hidden).toBe(true)
  })

  test('the company is understood from its lines', () => {
    expect(imported.policy.controller).toMatchObject({
      name: 'Fjellro Ull AS',
      organisationNumber: '974760673',
      address: {street: 'Storgata 12 B', postalCode: '2670', city: 'Otta'},
      email: 'hei@fjellro-ull.example',
      phone: '+47 61 23 00 00',
    })
    expect(JSON.stringify(section(imported, 'hvem-vi-er'))).toContain('Vi svarer på hverdager')
  })
})

describe('bad input', () => {
  const refuse = (bytes: Uint8Array) => () =>
    convert(decodeMarkdown(bytes), {language: 'nb', slug: 'test'})
  const text = (value: string) => new TextEncoder().encode(value)

  test.each([
    ['nothing', text(''), 'empty'],
    ['white space', text(' \n\t\n'), 'empty'],
    ['a binary file', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'binary'],
    ['another encoding', new Uint8Array([0x53, 0xf8, 0x6b]), 'UTF-8'],
    ['ten megabytes', new Uint8Array(10 * 1024 * 1024).fill(0x61), '4 MB'],
    ['no heading', text('Bare litt tekst.'), 'no heading'],
    ['broken front matter', text('---\ntitle: "a\n---\n\n## H\n'), 'front matter'],
    ['front matter without an end', text('---\ntitle: a\n\n## H\n'), 'front matter'],
    ['a list as front matter', text('---\n- a\n---\n\n## H\n'), 'front matter'],
  ])('%s is refused', (_, bytes, reason) => {
    expect(refuse(bytes)).toThrow(ImportError)
    expect(refuse(bytes)).toThrow(reason)
  })
})

test('generated policies lose no word', () => {
  const word = fc.stringMatching(/^[a-zæøå]{3,9}$/)
  const sentence = fc.array(word, {minLength: 1, maxLength: 8}).map((all) => all.join(' '))
  const paragraph = fc.oneof(
    sentence.map((text) => `${text}.`),
    sentence.map((text) => `**${text}** _${text}_`),
    sentence.map((text) => `<!-- ${text}. -->`),
    sentence.map((text) => `> ${text}`),
    fc
      .array(sentence, {minLength: 1, maxLength: 4})
      .map((all) => all.map((s) => `- ${s}`).join('\n')),
    fc.tuple(word, word).map(([text, host]) => `[${text}](https://${host}.example/${text})`),
    fc.tuple(sentence, sentence).map(([a, b]) => `| ${a} | ${b} |\n| --- | --- |\n| ${b} | ${a} |`),
  )
  const heading = fc
    .tuple(
      fc.constantFrom('##', '###', '####'),
      sentence,
      fc.constantFrom('', ' cookies', ' mottakere', ' kontakt'),
    )
    .map(([marks, text, topic]) => `${marks} ${text}${topic}`)
  const markdown = fc
    .array(fc.oneof({weight: 3, arbitrary: paragraph}, heading), {minLength: 1, maxLength: 25})
    .map((parts) => ['## start', ...parts].join('\n\n'))
  fc.assert(
    fc.property(markdown, (input) => {
      const {report: _, ...documents} = convert(input, {language: 'nb', slug: 'test'})
      const found = wordsOfDocuments(documents)
      expect(wordsOfMarkdown(input).filter((each) => !found.has(each))).toEqual([])
    }),
    {numRuns: 300},
  )
})
