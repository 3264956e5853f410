import {mkdir, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {SanityClient} from '@sanity/client'
import type {Page} from 'playwright-core'
import {z} from 'zod'
import {POLICY, publishTitle} from '#tests/support/policy.ts'
import {root} from '#tests/support/process.ts'
import {StudioStage, type StudioWindow} from '#tests/support/studio.ts'
import {buildIfNeeded} from '../../deploy/build.ts'

/**
 * Pictures of every screen of the Studio, phone and desktop, light and dark, to be looked at:
 * `npm run screenshots:studio -- <folder> [part of a name]`.
 */

const [folder = join(tmpdir(), 'studio-screens'), only = ''] = process.argv.slice(2)

const LOOK_AGAIN_MS = 800
const SETTLED_WITHIN_MS = 30_000
/** How often in a row a screen must look the same. */
const STEADY = 2
const LOOKS = {
  'desktop-light': {viewport: {width: 1400, height: 950}, colorScheme: 'light'},
  'desktop-dark': {viewport: {width: 1400, height: 950}, colorScheme: 'dark'},
  'phone-light': {viewport: {width: 390, height: 844}, colorScheme: 'light'},
  'phone-dark': {viewport: {width: 390, height: 844}, colorScheme: 'dark'},
} as const

type Visit = (studio: StudioWindow, site: string) => Promise<unknown>

const form = (type: string, id: string, path?: string): Visit => {
  const where = path ? `;path=${encodeURIComponent(path)}` : ''
  return ({page}, site) => page.goto(`${site}/studio/intent/edit/id=${id};type=${type}${where}`)
}
const desk =
  (path = ''): Visit =>
  ({page}, site) =>
    page.goto(`${site}/studio/structure${path}`)
const group =
  (name: string): Visit =>
  async (studio, site) => {
    await form('policy', POLICY)(studio, site)
    const tab = studio.page.getByTestId('form-view').getByTestId(`group-tab-${name}`)
    const select = studio.page.getByTestId('form-view').getByTestId('field-group-select')
    const shown = tab.or(select).filter({visible: true}).first()
    await shown.waitFor()
    if (await tab.isVisible()) await tab.click()
    else await select.selectOption(name)
  }
const dialog =
  (action: string, then?: (page: Page) => Promise<unknown>): Visit =>
  async (studio, site) => {
    await form('policy', POLICY)(studio, site)
    await studio.act(action, studio.page.getByRole('dialog'))
    await then?.(studio.page)
  }

const inSection = (section: string, rest = '') => `sections[_key=="${section}"]${rest}`

type Screen = readonly [name: string, visit: Visit]

/** What there is to see before anything of one's own is published. */
const FIRST: readonly Screen[] = [
  ['kom-i-gang', desk()],
  ['kontroll', desk('/control')],
]

const screens = (keys: Keys): readonly Screen[] => [
  ['desk', desk()],
  ['erklaeringer', desk('/policies')],
  ['underleverandorer', desk('/subprocessors')],
  ['versjoner', desk('/versions')],
  ['kontroll', desk('/control')],
  ['innstillinger', desk('/settings')],
  ...['content', 'company', 'settings'].map((name): Screen => [`skjema-${name}`, group(name)]),
  ['seksjon', form('policy', POLICY, inSection(keys.section, '.heading'))],
  ['blokk-underleverandorer', form('policy', POLICY, keys.recipients)],
  ['blokk-kapsler', form('policy', POLICY, keys.providers)],
  ['tilbyder', form('policy', POLICY, `${keys.provider}.name`)],
  ['kapsel', form('policy', POLICY, `${keys.cookie}.name`)],
  ['underleverandor', form('subprocessor', 'subprocessor-vipps')],
  [
    'underleverandor-ny',
    ({page}, site) =>
      page.goto(`${site}/studio/intent/create/template=subprocessor;type=subprocessor`),
  ],
  ['versjon', form('policyVersion', `${POLICY}-v2`)],
  [
    'publiser',
    dialog('publiserversjon', (page) => page.getByText('Endret siden forrige').waitFor()),
  ],
  [
    'publiser-senere',
    dialog('publiserversjon', (page) =>
      page.getByLabel('Når skal den gjelde?').selectOption('later'),
    ),
  ],
  ['trekk-tilbake', dialog('Trekktilbake versjon 3')],
  [
    'del-utkast',
    dialog('Delutkast', (page) => page.getByRole('button', {name: 'Lag lenke'}).click()),
  ],
  ['sammenlign', ({page}, site) => page.goto(`${site}/studio/compare`)],
  ['forhandsvisning', ({page}, site) => page.goto(`${site}/studio/presentation`)],
]

const keyed = z.object({_key: z.string()})
const block = z.object({
  _key: z.string(),
  _type: z.string(),
  providers: z.array(keyed.extend({cookies: z.array(keyed)})).optional(),
})
const stored = z.object({sections: z.array(keyed.extend({body: z.array(block)}))})

type Keys = {
  readonly section: string
  readonly recipients: string
  readonly providers: string
  readonly provider: string
  readonly cookie: string
}

/** Where the blocks of the starter's policy are. */
async function keysOf(client: SanityClient): Promise<Keys> {
  const {sections} = stored.parse(await client.getDocument(POLICY))
  const find = (type: string) => {
    for (const {_key, body} of sections) {
      const block = body.find(({_type}) => _type === type)
      if (block) return {path: inSection(_key, `.body[_key=="${block._key}"]`), block}
    }
    throw new Error(`No ${type}`)
  }
  const cookies = find('cookieList')
  const [first] = cookies.block.providers ?? []
  const provider = `${cookies.path}.providers[_key=="${first?._key}"]`
  return {
    section: sections[1]?._key ?? '',
    recipients: `${find('subprocessorList').path}.items`,
    providers: `${cookies.path}.providers`,
    provider,
    cookie: `${provider}.cookies[_key=="${first?.cookies[0]?._key}"]`,
  }
}

/** A policy in the midst of its life: published, to change soon, with a draft and faults. */
async function live(client: SanityClient): Promise<void> {
  await publishTitle(client, 'Personvern i nettbutikken')
  const soon = new Date(Date.now() + 9 * 86_400_000).toISOString()
  await publishTitle(client, 'Personvern fra nyttår', soon)
  const policy = await client.getDocument(POLICY)
  const vipps = await client.getDocument('subprocessor-vipps')
  if (!policy || !vipps) throw new Error('The starter is not as it was')
  await client.create({...policy, _id: `drafts.${POLICY}`, title: 'Slik tar vi vare på deg'})
  await client.create({
    ...vipps,
    _id: `drafts.${vipps._id}`,
    legalName: 'Vipps MobilePay AS i Oslo',
  })
  await client.create({_id: 'subprocessor-unused', _type: 'subprocessor', name: 'Ubrukt AS'})
}

buildIfNeeded(root)
await mkdir(folder, {recursive: true})
const stage = await StudioStage.start()
const failed: string[] = []

/** Waits until nothing is loaded any more, and what is seen stays as it is. */
async function settled(page: Page): Promise<Buffer> {
  const loading = page
    .locator('[data-ui="Spinner"], [data-ui="Skeleton"], [data-testid="loading-content"]')
    .filter({visible: true})
  const deadline = Date.now() + SETTLED_WITHIN_MS
  let picture = await page.screenshot()
  for (let steady = 0; steady < STEADY; ) {
    if (Date.now() > deadline) throw new Error('still loading')
    await page.waitForTimeout(LOOK_AGAIN_MS)
    const next = await page.screenshot()
    steady = next.equals(picture) && (await loading.count()) === 0 ? steady + 1 : 0
    picture = next
  }
  return picture
}

async function look(name: keyof typeof LOOKS, studio: StudioWindow, all: readonly Screen[]) {
  for (const [screen, visit] of all) {
    const file = `${screen}-${name}`
    if (!file.includes(only)) continue
    await visit(studio, stage.site.url).catch((error: Error) =>
      failed.push(`${file}: ${error.message}`),
    )
    const picture = await settled(studio.page).catch((error: Error) => {
      failed.push(`${file}: ${error.message}`)
      return studio.page.screenshot()
    })
    await writeFile(join(folder, `${file}.png`), picture)
  }
}

try {
  const windows = new Map<keyof typeof LOOKS, StudioWindow>()
  for (const name of Object.keys(LOOKS) as (keyof typeof LOOKS)[]) {
    const studio = await stage.develop(LOOKS[name])
    windows.set(name, studio)
    await look(
      name,
      studio,
      FIRST.map(([screen, visit]) => [`0-${screen}`, visit]),
    )
  }
  const client = await stage.lake.client()
  const keys = await keysOf(client)
  await live(client)
  await stage.site.text('/personvern')
  for (const [name, studio] of windows) await look(name, studio, screens(keys))
} finally {
  await stage.remove()
}
if (failed.length > 0) console.error(failed.join('\n\n'))
