import {LEGAL_ELEMENTS, type PolicyContent} from '#lib/policy/model/index.ts'
import {coverage, runRules, subjectOfDraft, subjectOfVersion} from '#lib/policy/rules/index.ts'
import {policyOf} from '#tests/bench/policy/generate.ts'
import {median} from '#tests/bench/policy/measure.ts'

const AT = '2026-11-23'
const RUNS = 50
const SECTIONS = 120
const COOKIES = 500
const LIMIT_MS = 20

/** A policy whose lists hold so many cookies between them. */
function withCookies(policy: PolicyContent, wanted: number): PolicyContent {
  const copy = structuredClone(policy)
  const lists = copy.sections.flatMap((section) =>
    section.hidden
      ? []
      : section.body.flatMap((block) =>
          block._type === 'cookieList' && !block.hidden ? block.providers : [],
        ),
  )
  for (const [index, provider] of lists.entries()) {
    if (provider.hidden) continue
    const share = Math.floor(wanted / lists.length) + (index < wanted % lists.length ? 1 : 0)
    provider.cookies = Array.from({length: share}, (_, at) => ({
      _key: `c${at}`,
      _type: 'cookie',
      name: `_c${index}_${at}`,
      storage: 'cookie',
      category: 'statistics',
      purpose: 'Teller besøk, slik at vi vet hvilke sider som blir lest.',
    }))
  }
  return copy
}

/** Every section says what it answers, as when an editor is done. */
function marked(policy: PolicyContent): PolicyContent {
  const copy = structuredClone(policy)
  for (const [index, section] of copy.sections.entries()) {
    const element = LEGAL_ELEMENTS[index % LEGAL_ELEMENTS.length]
    if (!section.hidden && element) section.covers = [element]
  }
  return copy
}

/**
 * Measures all rules over a large policy: `node tests/bench/rules/run.ts`. Fails above the limit.
 */
const unmarked = withCookies(policyOf(SECTIONS), COOKIES)
for (const [name, content] of [
  ['no section marked', unmarked],
  ['every section marked', marked(unmarked)],
] as const) {
  const subject = subjectOfVersion(content)
  const draft = {...content, _id: content.policy, slug: {current: content.slug}}
  const rows = {
    'all rules': await median(() => runRules(subject, {at: AT}), RUNS),
    coverage: await median(() => coverage(subject), RUNS),
    'reading the version': await median(() => subjectOfVersion(content), RUNS),
    'reading the draft': await median(() => subjectOfDraft(draft, []), RUNS),
  }
  console.log(`${SECTIONS} sections, ${COOKIES} cookies, ${name}:`)
  for (const [work, time] of Object.entries(rows)) {
    console.log(`  ${work.padEnd(20)} ${time.toFixed(2).padStart(6)} ms`)
  }
  if (rows['all rules'] > LIMIT_MS) process.exitCode = 1
  console.log(`  findings             ${runRules(subject, {at: AT}).length}`)
}
