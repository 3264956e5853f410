import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test} from 'vitest'
import {type Editing, PolicyText} from '#lib/document/index.ts'
import {i18n} from '#lib/i18n/index.ts'
import {fixtureVersion} from '#tests/fixtures/document.ts'

const AT = Date.parse('2026-11-24T12:00:00Z')

const edit: Editing = (path, subprocessor = 'policy') => {
  const steps = path.map((step) => (typeof step === 'string' ? step : step._key))
  return {'data-sanity': [subprocessor, ...steps].join('.')}
}

async function rendered(edit?: Editing): Promise<string> {
  const {content} = await fixtureVersion()
  return renderToStaticMarkup(
    <PolicyText t={i18n('nb')} content={content} others={[]} at={AT} edit={edit} />,
  )
}

test('the ways to the fields are all that a preview adds to what visitors see', async () => {
  const [plain, editable] = await Promise.all([rendered(), rendered(edit)])
  expect(plain).not.toContain('data-sanity')
  expect(editable.replaceAll(/ data-sanity="[^"]*"/g, '')).toBe(plain)
})

test('headings, paragraphs, companies, cookies, rights and the controller lead to their fields', async () => {
  const html = await rendered(edit)
  const fields = [...html.matchAll(/<(\w+)[^>]* data-sanity="([^"]*)"/g)].map(
    ([, tag, field]) => `${tag} ${field}`,
  )
  for (const way of [
    /^section policy\.sections\.\w+$/,
    /^h2 policy\.sections\.\w+\.heading$/,
    /^p policy\.sections\.\w+\.body\.\w+$/,
    /^li policy\.sections\.\w+\.body\.\w+$/,
    /^tr subprocessor-[\w-]+\.name$/,
    /^tr policy\.sections\.\w+\.body\.\w+\.providers\.\w+\.cookies\.\w+$/,
    /^div policy\.sections\.\w+\.body\.\w+\.rights\.\w+$/,
    /^dl policy\.controller$/,
  ]) {
    expect(fields.filter((field) => way.test(field))).not.toEqual([])
  }
})
