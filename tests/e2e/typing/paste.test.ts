import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {z} from 'zod'
import {textBlock} from '#lib/policy/model/index.ts'
import {EXPECTED, outline} from '#tests/fixtures/paste/outline.ts'
import {StudioStage, type StudioWindow} from '#tests/support/studio.ts'

const FIXTURES = join(import.meta.dirname, '../../fixtures/paste')
const draft = z.object({sections: z.array(z.object({body: z.array(textBlock)}))})

let stage: StudioStage
let studio: StudioWindow

beforeAll(async () => {
  stage = await StudioStage.start()
  studio = await stage.develop()
})
afterAll(() => stage?.remove())

/** Puts something on the clipboard as it comes from another program, and pastes it. */
async function paste(html: string): Promise<void> {
  await studio.page.evaluate((data) => {
    const fill = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/html', data)
      event.clipboardData?.setData('text/plain', 'for programs that know no formats')
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    window.addEventListener('copy', fill, {capture: true, once: true})
  }, html)
  await studio.page.keyboard.press('Control+c')
  await studio.page.keyboard.press('Control+v')
}

/** What the lake holds of the only section of a draft, as lines. */
async function storedText(id: string): Promise<string[]> {
  const found = draft.safeParse(await studio.draft(id))
  return outline(found.data?.sections[0]?.body ?? [])
}

describe.each(['word', 'google-docs', 'web-page'])('a text from %s', (program) => {
  test('keeps its headings, lists and links in a section, and nothing else', async () => {
    const id = await studio.create('policy')
    await studio.add(studio.field('sections'))
    const body = studio.inDialog('body')
    await body.locator('[contenteditable="true"]').click()
    // The dialog takes the focus for itself when it has come up.
    await body.locator('[contenteditable="true"]:focus').waitFor()
    await paste(readFileSync(join(FIXTURES, `${program}.clipboard`), 'utf8'))
    await expect.poll(() => storedText(id), {timeout: 20_000}).toEqual(EXPECTED)
  })
})
