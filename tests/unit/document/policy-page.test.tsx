// @vitest-environment jsdom
import {gzipSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import {documentResponse, PolicyPage, type PolicyPageProps} from '#lib/document/index.ts'
import type {PolicyVersion} from '#lib/policy/model/index.ts'
import {
  fixtureParagraph,
  fixturePolicy,
  fixtureSection,
  fixtureVersion,
} from '#tests/fixtures/document.ts'
import {addresses, all, parsed, words} from './parsed.ts'

const AT = Date.parse('2026-11-24T12:00:00Z')

const BOKMAL = {
  _id: 'policy-personvern',
  title: 'Personvernerklæring',
  slug: 'personvern',
  language: 'nb',
  original: 'policy-personvern',
} as const
const ENGLISH = {
  ...BOKMAL,
  _id: 'policy-privacy',
  title: 'Privacy policy',
  slug: 'privacy',
  language: 'en',
} as const

function page(version: PolicyVersion, props: Partial<PolicyPageProps> = {}) {
  return (
    <PolicyPage
      version={version}
      versions={[version]}
      site={{
        name: 'Okane',
        mainSiteUrl: 'https://www.okane.no',
        origin: 'https://personvern.okane.no',
      }}
      translations={[BOKMAL]}
      at={AT}
      {...props}
    />
  )
}

/** A page of one section with the given blocks. */
async function pageOf(body: readonly object[], fields: object = {}) {
  const policy = fixturePolicy('nb', {sections: [fixtureSection(body, fields)]})
  return parsed(page(await fixtureVersion(policy)))
}

describe('the page of a policy', async () => {
  const version = await fixtureVersion()
  const document = await parsed(page(version))

  test('is a complete document in its language, with one h1 and no step of the outline left out', () => {
    expect(document.documentElement.lang).toBe('nb')
    expect(all(document, 'h1').map(words)).toEqual(['Personvernerklæring'])
    const levels = all(document, 'h1,h2,h3,h4').map(({tagName}) => Number(tagName[1]))
    levels.slice(1).forEach((level, index) => {
      expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1)
    })
    expect(all(document, 'main,body>header,body>footer,nav').length).toBe(5)
  })

  test('has no script, no event handler, no style attribute and loads nothing', () => {
    expect(all(document, 'script,iframe,img,object,form,link[rel~=stylesheet]')).toEqual([])
    const attributes = all(document, '*').flatMap((element) => [...element.attributes])
    expect(attributes.filter(({name}) => name === 'style' || name.startsWith('on'))).toEqual([])
    const loaded = all(document, 'link[rel~=icon]').map((link) => link.getAttribute('href'))
    expect(loaded).toEqual([expect.stringMatching(/^data:image\/svg\+xml,/)])
  })

  test('says when it was last updated, in Oslo and in words', () => {
    expect(words(document.querySelector('.dateline'))).toContain('Sist oppdatert 1. januar 2025')
    expect(document.querySelector('.dateline time')?.getAttribute('datetime')).toBe(
      '2025-01-01T00:00:00Z',
    )
  })

  test('lists every visible section in its contents, and each link leads somewhere', () => {
    const sections = version.content.sections.flatMap((each) => (each.hidden ? [] : [each]))
    expect(addresses(document, '.contents a')).toEqual(sections.map(({anchor}) => `#${anchor}`))
    const fragments = addresses(document).filter((href) => href.startsWith('#'))
    for (const fragment of fragments) {
      expect(
        document.getElementById(decodeURIComponent(fragment.slice(1))),
        fragment,
      ).not.toBeNull()
    }
    const ids = all(document, '[id]').map(({id}) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('keeps former anchors', () => {
    const former = document.getElementById('generellt')
    expect(former?.nextElementSibling?.querySelector('h2')?.id).toBe('generelt')
  })

  test('gives each heading of the text a link to itself that names it', () => {
    for (const heading of all(document, '.text :is(h2,h3,h4)')) {
      const link = heading.parentElement?.querySelector('.anchor')
      expect(link?.getAttribute('href')).toBe(`#${heading.id}`)
      expect(link?.getAttribute('aria-label')).toContain(words(heading))
    }
  })

  test('never contains what is hidden', () => {
    const html = document.documentElement.outerHTML
    for (const secret of [
      'Mailchimp',
      'Facebook',
      '381 33 333',
      'ombud@',
      'Denne teksten er skjult',
    ]) {
      expect(html).not.toContain(secret)
    }
  })

  test('lists recipients in a table that stays a table when it looks like cards', () => {
    const table = document
      .getElementById('underleverandorer')
      ?.closest('section')
      ?.querySelector('table')
    expect(all(table ?? document, 'tbody tr').length).toBe(6)
    expect(table?.getAttribute('role')).toBe('table')
    expect(all(table ?? document, 'tr:not([role=row]),td:not([role=cell])')).toEqual([])
    const zoho = document.getElementById('underleverandorer_zoho')
    expect(words(zoho?.querySelector('th') ?? null)).toContain('Zoho')
    expect(words(zoho)).toContain('India')
    expect(words(zoho)).toContain('EUs standardvilkår')
    expect(words(document.querySelector('.glossary'))).toContain('bundet seg til EUs vilkår')
  })

  test('groups cookies by category, in plain words', () => {
    const captions = all(document, 'caption').map(words)
    expect(captions.slice(1).map((caption) => caption.split(' ')[0])).toEqual([
      'Nødvendige',
      'Innstillinger',
      'Statistikk',
    ])
    const rows = all(document, 'tbody tr').map(words)
    expect(rows).toContainEqual(expect.stringMatching(/^_gaGoogle Analytics.*14 måneder$/))
    expect(rows).toContainEqual(
      expect.stringMatching(/^zld\*.*Derfor trengs ikke samtykke.*til du lukker nettleseren$/),
    )
  })

  test('sums up from the fields', () => {
    const summary = words(document.querySelector('.summary'))
    expect(summary).toContain('Marensius Pettersen Solutions ENK')
    expect(summary).toContain('6 mottakere i Norge, Irland, USA og India')
    expect(summary).toContain(
      'Fra Zoho og Google Analytics: nødvendige (1), innstillinger (1) og statistikk (2)',
    )
    expect(summary).toContain('post@okane.no')
    expect(summary).toContain(version.summary)
  })

  test('offers each right as a letter that is begun, and the complaint to the authority', () => {
    const links = addresses(document, '.action a')
    expect(links.length).toBe(8)
    const access = new URL(links[0] ?? '')
    expect(access.protocol + access.pathname).toBe('mailto:post@okane.no')
    expect(access.searchParams.get('subject')).toBe('Innsyn i personopplysninger')
    expect(access.searchParams.get('body')).toMatch(
      /^Hei, Marensius Pettersen Solutions ENK!\r\n\r\nJeg vil vite .*artikkel 15/,
    )
    expect(links[0]).not.toContain('+')
    expect(new URL(links[7] ?? '').hostname).toBe('www.datatilsynet.no')
  })

  test('gives other sites neither the address of the page nor a hold on it', () => {
    const outbound = all(document, 'a[href^=http]')
    expect(outbound.length).toBeGreaterThan(6)
    for (const link of outbound) expect(link.getAttribute('rel')).toMatch(/noopener/)
  })

  test('says that it uses no cookies', () => {
    expect(words(document.querySelector('body>footer'))).toContain(
      'Denne siden bruker ingen informasjonskapsler.',
    )
  })

  test('offers itself to machines, each form under a name of its own', () => {
    const forms = all(document, 'body>footer a').map((link) => [
      words(link),
      link.getAttribute('href'),
    ])
    expect(forms).toEqual([
      ['JSON', '/personvern/policy.json'],
      ['JSON-LD', '/personvern/policy.jsonld'],
      ['Markdown', '/personvern/policy.md'],
      ['mottakere (JSON)', '/personvern/subprocessors.json'],
      ['mottakere (CSV)', '/personvern/subprocessors.csv'],
      ['informasjonskapsler (JSON)', '/personvern/cookies.json'],
      ['informasjonskapsler (CSV)', '/personvern/cookies.csv'],
      ['nye versjoner (Atom)', '/personvern/feed'],
      ['nye mottakere (Atom)', '/personvern/subprocessors/feed'],
    ])
    expect(addresses(document, 'link[rel=alternate][type]')).toEqual(forms.map(([, href]) => href))
  })

  test('describes itself to search engines and to those it is shared with', () => {
    const content = (selector: string) => document.querySelector(selector)?.getAttribute('content')
    expect(document.title).toBe('Personvernerklæring · Marensius Pettersen Solutions ENK')
    expect(content('meta[name=description]')).toContain('Marensius Pettersen Solutions ENK')
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      'https://personvern.okane.no/personvern',
    )
    expect(content('meta[property="og:image"]')).toBe(
      'https://personvern.okane.no/personvern/v/2/image.png',
    )
    expect(content('meta[property="og:image:alt"]')).toBe(
      'Personvernerklæring · Versjon\u00a02 · 1. januar 2025',
    )
    expect(content('meta[itemprop=version]')).toBe('2')
    expect(content('meta[itemprop=dateModified]')).toBe('2025-01-01T00:00:00Z')
    expect(document.querySelector('meta[name=robots]')).toBeNull()
  })

  test('fits the first flight of a connection: 14 KiB compressed', async () => {
    const html = await (await documentResponse(page(version))).text()
    expect(gzipSync(html).length).toBeLessThan(14 * 1024)
  })
})

describe('hostile content', () => {
  test('is shown as text', async () => {
    const evil = '<script>alert(1)</script>'
    const document = await pageOf([fixtureParagraph(`${evil} *${evil}*`)], {
      heading: `${evil} & "x"`,
    })
    expect(document.querySelector('script')).toBeNull()
    expect(words(document.querySelector('.text p'))).toBe(`${evil} ${evil}`)
    expect(words(document.querySelector('.text h2'))).toBe(`${evil} & "x"`)
  })

  test('cannot leave the style sheet that prints it', async () => {
    const policy = fixturePolicy('nb', {title: `'}</style><script>alert(1)</script>\\`})
    const document = await parsed(page(await fixtureVersion(policy)))
    expect(document.querySelector('script')).toBeNull()
    expect(all(document, 'style').length).toBe(2)
    expect(document.body.querySelector('style')).toBeNull()
  })

  test.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', '//evil.example'])(
    'a link to %s is only words',
    async (href) => {
      const version = await fixtureVersion(
        fixturePolicy('nb', {
          sections: [fixtureSection([fixtureParagraph('[her](https://a.no)')])],
        }),
      )
      const text = JSON.stringify(version).replace('https://a.no', href)
      const document = await parsed(page(JSON.parse(text)))
      expect(words(document.querySelector('.text p'))).toBe('her')
      expect(document.querySelector('.text p a')).toBeNull()
    },
  )

  test('an address for rights cannot add recipients or headers', async () => {
    const document = await pageOf([
      {
        _key: 'r',
        _type: 'rightsList',
        email: 'a+b@okane.no',
        rights: [{_key: 'e', _type: 'rightEntry', right: 'erasure'}],
      },
    ])
    expect(addresses(document, '.action a')[0]).toMatch(/^mailto:a%2Bb@okane\.no\?subject=/)
  })
})

describe('what is not known', () => {
  test('is said, not left out: a recipient with a name alone', async () => {
    const version = await fixtureVersion()
    const [first] = version.content.sections
    if (!first || first.hidden) throw new Error('the fixture has a visible first section')
    const subprocessor = {_id: 'x', name: 'Ukjent AS'}
    const body = [
      {
        _key: 'l',
        _type: 'subprocessorList' as const,
        hidden: false as const,
        entries: [
          {_key: 'e', _type: 'subprocessorEntry' as const, hidden: false as const, subprocessor},
        ],
      },
    ]
    const content = {...version.content, sections: [{...first, body}]}
    const document = await parsed(page({...version, content}))
    const cells = all(document, 'tbody td').map(words)
    expect(cells).toEqual(['ikke oppgitt', 'ikke oppgitt', 'ikke oppgitt'])
  })

  test('leaves no empty shell: lists without visible entries, empty paragraphs', async () => {
    const document = await pageOf([
      fixtureParagraph(' '),
      {_key: 's', _type: 'subprocessorList', entries: []},
      {_key: 'c', _type: 'cookieList', providers: []},
      {_key: 'r', _type: 'rightsList', rights: []},
    ])
    expect(all(document, '.text section > :not(.h)')).toEqual([])
    expect(words(document.querySelector('.summary'))).not.toMatch(/[\dÉ]n? mottaker/)
  })

  test('a provider without listed cookies is still named', async () => {
    const document = await pageOf([
      {
        _key: 'c',
        _type: 'cookieList',
        providers: [{_key: 'z', _type: 'cookieProvider', name: 'Zoho', description: 'Chatten.'}],
      },
    ])
    expect(words(document.querySelector('.providers'))).toBe('ZohoChatten.')
    expect(words(document.querySelector('.summary'))).toContain('Fra Zoho')
  })

  test('an h4 without an h3 above it is an h3', async () => {
    const document = await pageOf([
      fixtureParagraph('Dypt', 'h4'),
      fixtureParagraph('Over', 'h3'),
      fixtureParagraph('Under', 'h4'),
    ])
    expect(all(document, '.text :is(h3,h4)').map((each) => each.tagName + words(each))).toEqual([
      'H3Dypt',
      'H3Over',
      'H4Under',
    ])
  })
})

test('a recipient is announced before it is in use, and counts from then on', async () => {
  const version = await fixtureVersion()
  const json = JSON.stringify(version.content)
  const content = JSON.parse(
    json.replace('"name":"Zoho"', '"name":"Zoho","usedSince":"2026-12-01"'),
  )
  const at = async (instant: string) => {
    const document = await parsed(page({...version, content}, {at: Date.parse(instant)}))
    const row = document.getElementById('underleverandorer_zoho')
    return [words(document.querySelector('.summary dl')), words(row)] as const
  }
  const [before, rowBefore] = await at('2026-11-30T22:59:00Z')
  expect(before).toContain('5 mottakere i Norge, Irland og USA')
  expect(before).toContain('Fra 1. desember 2026 også Zoho')
  expect(rowBefore).toContain('Tas i bruk 1. desember 2026')
  const [after, rowAfter] = await at('2026-11-30T23:00:00Z')
  expect(after).toContain('6 mottakere i Norge, Irland, USA og India')
  expect(rowAfter).toContain('I bruk siden 1. desember 2026')
})

test('words of another language are marked', async () => {
  const document = await parsed(page(await fixtureVersion()))
  const marked = all(document, 'table [lang=en],.glossary [lang=en]').map(words)
  expect(new Set(marked)).toEqual(new Set(['EU–US Data Privacy Framework']))
})

describe('notices', () => {
  const versions = async () => [
    await fixtureVersion(),
    await fixtureVersion(fixturePolicy(), {number: 3, effectiveFrom: '2025-02-28T23:30:00Z'}),
  ]
  const noticesAt = async (at: string) => {
    const [inForce, next] = await versions()
    if (!inForce || !next) throw new Error('two versions')
    const document = await parsed(page(inForce, {versions: [next, inForce], at: Date.parse(at)}))
    return all(document, '.notice').map(words)
  }

  test('announce an upcoming version with its day in Oslo', async () => {
    expect(await noticesAt('2025-02-20T12:00:00Z')).toEqual([
      expect.stringMatching(/^Versjon 3 gjelder fra 1\. mars 2025\./),
    ])
  })

  test('tell of a material change for thirty days', async () => {
    expect((await noticesAt('2025-01-30T23:59:59Z'))[1]).toMatch(/vesentlig endret 1\. januar 2025/)
    expect((await noticesAt('2025-01-31T00:00:00Z')).length).toBe(1)
  })

  test('tell that a translation is behind, and which text prevails', async () => {
    const version = await fixtureVersion(
      fixturePolicy('en', {translationOf: {policy: {_ref: 'policy-personvern'}, version: 1}}),
      {number: 1, change: 'minor'},
    )
    const translations = [BOKMAL, ENGLISH]
    const behind = await parsed(
      page(version, {translations, translation: {original: BOKMAL, translated: 1, inForce: 2}}),
    )
    expect(words(behind.querySelector('.notice'))).toBe(
      'This translation follows version 1. The original is now at version 2. Where the texts differ, the original prevails: Personvernerklæring',
    )
    expect(behind.querySelector('.notice a')?.getAttribute('lang')).toBe('nb')
    const upToDate = await parsed(
      page(version, {translations, translation: {original: BOKMAL, translated: 2, inForce: 2}}),
    )
    expect(upToDate.querySelector('.notice')).toBeNull()
  })
})

describe('languages', () => {
  test('can be switched, for the page and for each section', async () => {
    const translations = [BOKMAL, ENGLISH]
    const norwegian = await parsed(page(await fixtureVersion(), {translations}))
    const english = await parsed(page(await fixtureVersion(fixturePolicy('en')), {translations}))
    expect(all(norwegian, '.languages a').map((link) => link.getAttribute('lang'))).toEqual([
      'nb',
      'en',
    ])
    expect(norwegian.querySelector('.languages [aria-current]')?.getAttribute('lang')).toBe('nb')
    expect(all(norwegian, 'link[hreflang]').length).toBe(2)
    const [first] = all(norwegian, '.text .lang')
    const [path, fragment = ''] = first?.getAttribute('href')?.split('#') ?? []
    expect(path).toBe('/privacy')
    const target = english.getElementById(fragment)?.parentElement
    expect(words(target?.querySelector('h2') ?? null)).toBe('Who this policy is for')
  })

  test('a policy without translations has no switch', async () => {
    const document = await parsed(page(await fixtureVersion()))
    expect(all(document, '.languages,.lang,link[hreflang]')).toEqual([])
  })
})
