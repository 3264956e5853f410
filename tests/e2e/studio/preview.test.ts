import type {FrameLocator} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {newPreviewLink} from '#lib/policy/preview-link.ts'
import {seriousViolations, violations} from '#tests/support/inspect.ts'
import {StudioStage, type StudioWindow} from '#tests/support/studio.ts'

const POLICY = 'policy-personvern'
const PREVIEW = `/preview/${POLICY}`
const soon = {timeout: 20_000}

let stage: StudioStage
let studio: StudioWindow
let frame: FrameLocator

beforeAll(async () => {
  stage = await StudioStage.start()
  studio = await stage.develop()
  frame = studio.page.frameLocator('iframe')
})
afterAll(() => stage?.remove())

describe('the preview in the Studio', () => {
  test('opens on the draft', async () => {
    const client = await stage.lake.client()
    const policy = await client.getDocument(POLICY)
    if (!policy) throw new Error('The starter has no policy')
    await client.create({...policy, _id: `drafts.${POLICY}`, title: 'En tittel i utkastet'})
    await studio.page.goto(`${stage.site.url}/studio/presentation`)
    await frame.getByRole('heading', {name: 'En tittel i utkastet'}).waitFor()
    await frame.getByText('Utkast, ikke publisert.').waitFor()
    await frame.getByText('Én endring siden versjon 1.').waitFor()
  })

  test('leads from an element to its field', async () => {
    await frame.getByRole('heading', {name: 'En tittel i utkastet'}).click()
    const title = studio.field('title').locator('input')
    await expect.poll(() => title.inputValue(), soon).toBe('En tittel i utkastet')
  })

  test('shows what is typed within seconds', async () => {
    await studio.field('title').locator('input').fill('Skrevet nå nettopp')
    const typed = Date.now()
    await frame.getByRole('heading', {name: 'Skrevet nå nettopp'}).waitFor()
    expect(Date.now() - typed).toBeLessThan(10_000)
  })
})

/** Reads an address as somebody without an account does, in a browser that has never been here. */
async function asStranger(address: string) {
  const context = await stage.browser.newContext({locale: 'nb-NO'})
  const page = await context.newPage()
  const response = await page.goto(address)
  return {context, page, status: response?.status()}
}

describe('a link for a colleague', () => {
  let address: string

  test('is made in the Studio, and says who made it', async () => {
    await studio.open('policy', POLICY)
    await studio.act('Delutkast')
    await studio.page.getByRole('button', {name: 'Lag lenke'}).click()
    address = await studio.page.getByLabel('Lenken').inputValue()
    await studio.page.getByText('Laget av Development').waitFor()
    expect(await seriousViolations(studio.page, '[data-ui="Dialog"]')).toEqual([])
    const [link] = await (await stage.lake.client()).fetch(`*[_type == "previewLink"]`)
    const secret = address.split('.').at(-1) ?? address
    expect(JSON.stringify(link)).not.toContain(secret)
    expect(Date.parse(link.expiresAt) - Date.parse(link.createdAt)).toBe(7 * 24 * 60 * 60 * 1000)
  })

  test('shows the draft without an account, to be read only', async () => {
    const {context, page, status} = await asStranger(address)
    expect(status).toBe(200)
    await page.getByRole('heading', {name: 'Skrevet nå nettopp'}).waitFor()
    await page.getByText('Utkast, ikke publisert.').waitFor()
    expect(await page.locator('script, [data-sanity]').count()).toBe(0)
    expect(await context.cookies()).toEqual([])
    expect(await violations(page)).toEqual([])
    await page.getByRole('link', {name: 'Se hva som er endret'}).click()
    await page.getByRole('heading', {name: 'Endringer i versjon 2'}).waitFor()
    await page.goto(`${stage.site.url}${PREVIEW}`)
    await page.getByRole('heading', {name: 'Åpne forhåndsvisningen fra Studio'}).waitFor()
    expect(await page.content()).not.toContain('Skrevet nå nettopp')
    await context.close()
  })

  test('shows nothing when a letter of it is wrong', async () => {
    const last = address.at(-1) === 'A' ? 'B' : 'A'
    const {context, page, status} = await asStranger(address.slice(0, -1) + last)
    expect(status).toBe(404)
    await page.getByRole('heading', {name: 'Lenken virker ikke'}).waitFor()
    await context.close()
  })

  test('shows nothing once it is revoked', async () => {
    await studio.page.getByRole('button', {name: 'Trekk tilbake'}).click()
    await studio.page.getByRole('button', {name: 'Trekk tilbake'}).waitFor({state: 'detached'})
    const {context, page, status} = await asStranger(address)
    expect(status).toBe(410)
    await page.getByRole('heading', {name: 'Lenken er trukket tilbake'}).waitFor()
    await context.close()
  })

  test('shows nothing after seven days', async () => {
    const eightDaysAgo = Date.now() - 8 * 24 * 60 * 60 * 1000
    const {document, link} = await newPreviewLink(POLICY, {id: 'x', name: 'X'}, eightDaysAgo)
    await (await stage.lake.client()).create(document)
    const {context, page, status} = await asStranger(
      `${stage.site.url}/preview/shared/${link}/changes`,
    )
    expect(status).toBe(410)
    await page.getByRole('heading', {name: 'Lenken er utløpt'}).waitFor()
    await context.close()
  })
})

describe('a draft that is not finished', () => {
  test('is shown as far as it goes, and says what is missing', async () => {
    const client = await stage.lake.client()
    await client
      .patch(`drafts.${POLICY}`)
      .set({'sections[0].heading': '', 'controller.email': 'ikke en adresse'})
      .unset(['slug'])
      .commit()
    await studio.page.goto(`${stage.site.url}${PREVIEW}`)
    await studio.page.getByText('3 felter må fylles ut').click()
    await studio.page.getByText('E-postadressen mangler eller er ikke gyldig').waitFor()
    await studio.page.getByText('Del 1: overskriften mangler eller er ikke gyldig').waitFor()
    await studio.page.getByRole('heading', {name: 'Skrevet nå nettopp'}).waitFor()
    expect(await violations(studio.page)).toEqual([])
  })
})

describe('what the preview leaves alone', () => {
  test("visitors' pages get no cookie, of a browser with a preview too", async () => {
    const sent: string[] = []
    studio.page.on('request', async (request) => {
      sent.push((await request.allHeaders()).cookie ?? '')
    })
    await studio.page.goto(`${stage.site.url}/personvern`)
    expect(await studio.page.title()).not.toContain('Skrevet nå nettopp')
    expect(sent.join('')).not.toContain('__prerender_bypass')
    const cookies = await studio.page.context().cookies()
    expect(cookies.filter(({name}) => name.startsWith('__'))).toMatchObject([
      {name: '__prerender_bypass', path: '/preview', httpOnly: true, sameSite: 'Lax'},
    ])
    expect((await stage.site.get('/personvern')).headers.get('set-cookie')).toBeNull()
  })

  test('no token reaches a page or a script', async () => {
    const token = await stage.lake.token('viewer')
    const page = await studio.page.context().newPage()
    const answers: Promise<string>[] = []
    page.on('response', (response) => {
      answers.push(response.text())
    })
    await page.goto(`${stage.site.url}${PREVIEW}`, {waitUntil: 'networkidle'})
    const texts = await Promise.all(answers)
    expect(texts.some((text) => text.includes('Skrevet nå nettopp'))).toBe(true)
    expect(texts.some((text) => text.includes('presentation/refresh'))).toBe(true)
    expect(texts.filter((text) => text.includes(token))).toEqual([])
    await page.close()
  })

  test('a preview is not opened without a secret of the Studio, nor leads elsewhere', async () => {
    const enable = '/api/preview/enable?sanity-preview-pathname=/preview/x&sanity-preview-secret='
    for (const secret of ['', 'guessed']) {
      const response = await stage.site.get(enable + secret)
      expect(response.status).toBe(401)
      expect(response.headers.get('set-cookie')).toBeNull()
    }
  })

  test('nobody but this machine is asked for anything', () => {
    expect(stage.outside.asked).toEqual([])
  })
})
