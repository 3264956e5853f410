import {describe, expect, test} from 'vitest'
import {type Finding, runRules, subjectOfDraft} from '#lib/policy/rules/index.ts'
import {convert} from '#sanity/import/convert.ts'
import {readSeed} from '#tests/support/policy.ts'

const {policy, subprocessors} = convert(readSeed(), {language: 'nb', slug: 'personvern'})
const subject = subjectOfDraft(policy, subprocessors)

const line = ({severity, rule, appliesFrom, article, message, remedy}: Finding) =>
  [
    `${severity} ${rule}${appliesFrom ? ` (fra ${appliesFrom})` : ''} – ${article.nb}`,
    `  ${message.nb}`,
    `  → ${remedy.nb}`,
  ].join('\n')

const report = (at: string) => `${runRules(subject, {at}).map(line).join('\n')}\n`

/** Read one by one: each is true of the document on that day, and none is a mere formality. */
describe("the customer's document", () => {
  test.each([
    ['on the day that it is dated', '2023-06-03'],
    ['seven weeks before the law changed', '2024-11-15'],
    ['today', '2026-11-23'],
  ])('%s', async (_, at) => {
    await expect(report(at)).toMatchFileSnapshot(`__snapshots__/okane-${at}.txt`)
  })

  test('broke no rule on browser settings until 2025', () => {
    const rules = (at: string) => runRules(subject, {at}).map(({rule}) => rule)
    expect(rules('2023-06-03')).not.toContain('browser-settings')
    expect(rules('2024-12-31')).toContain('browser-settings')
    expect(rules('2026-11-23')).toContain('browser-settings')
  })
})
