import {createReadStream, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {isDeepStrictEqual} from 'node:util'
import {evaluate, parse} from 'groq-js'
import {z} from 'zod'
import {startLake} from '#sanity/lake/server.ts'
import {lakeCommand, scratchDir} from '../../integration/lake/process.ts'

/**
 * Runs Sanity's GROQ test suite twice, with groq-js in this process and over HTTP against a lake,
 * and writes what differs: `node tests/bench/lake/groq-suite.ts suite.ndjson [report.md]`.
 * The suite is built from https://github.com/sanity-io/groq-test-suite (`pnpm build`).
 */

const object = z.record(z.string(), z.unknown())
const entry = z.discriminatedUnion('_type', [
  z.object({
    _type: z.literal('dataset'),
    _id: z.string(),
    url: z.string(),
    documents: z.array(object).optional(),
  }),
  z.object({
    _type: z.literal('test'),
    _id: z.string(),
    name: z.string().nullish(),
    filename: z.string(),
    query: z.string(),
    valid: z.boolean(),
    result: z.unknown(),
    version: z.string().nullish(),
    features: z.array(z.string()),
    params: object.nullable(),
    dataset: z.object({_ref: z.string()}),
  }),
])
type Entry = z.infer<typeof entry>
type Test = Extract<Entry, {_type: 'test'}>

/** What one of the two made of a test: passed, or why not. */
type Verdict = 'passed' | string

const STAMPS = new Set(['_rev', '_createdAt', '_updatedAt'])

/** Without what a store adds to a document, and with scores as positions, as the suite demands. */
function comparable(value: unknown): unknown {
  const scores = new Set<number>()
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('_score' in node && typeof node._score === 'number') scores.add(node._score)
    Object.values(node).forEach(collect)
  }
  collect(value)
  const sorted = [...scores].sort((a, b) => b - a)
  const strip = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(strip)
    if (typeof node !== 'object' || node === null) return node
    return Object.fromEntries(
      Object.entries(node)
        .filter(([key]) => !STAMPS.has(key))
        .map(([key, child]) =>
          key === '_score' && typeof child === 'number'
            ? ['_pos', sorted.indexOf(child) + 1]
            : [key, strip(child)],
        ),
    )
  }
  return strip(JSON.parse(JSON.stringify(value ?? null)))
}

function judge(test: Test, answer: {result: unknown} | {error: string}): Verdict {
  if (!test.valid) return 'error' in answer ? 'passed' : 'accepts what is not valid'
  if ('error' in answer) return answer.error.split('\n')[0] ?? ''
  const [actual, expected] = [comparable(answer.result), comparable(test.result)]
  return isDeepStrictEqual(actual, expected) ? 'passed' : 'another result'
}

/** groq-js leaves this one out of its own run of the suite: it takes minutes. */
const VERY_SLOW = 'Filters / documents, nested 3'

async function inProcess(test: Test, dataset: unknown[]): Promise<Verdict> {
  if (test.name === VERY_SLOW) return 'left out by groq-js itself as very slow'
  const params = test.params ?? {}
  try {
    const sanity = {projectId: 'klartekst', dataset: 'production'}
    const value = await evaluate(parse(test.query, {params}), {dataset, params, sanity})
    return judge(test, {result: await value.get()})
  } catch (error) {
    return judge(test, {error: error instanceof Error ? error.message : String(error)})
  }
}

const body = z.union([
  z.object({result: z.unknown()}),
  z.object({error: z.object({description: z.string()})}),
  z.object({message: z.string()}),
])

async function overHttp(test: Test, url: string, token: string): Promise<Verdict> {
  const response = await fetch(`${url}/v2026-11-01/data/query/production?returnQuery=false`, {
    method: 'POST',
    headers: {authorization: `Bearer ${token}`, 'content-type': 'application/json'},
    body: JSON.stringify({query: test.query, params: test.params ?? {}}),
  })
  const answer = body.parse(await response.json())
  if (response.status >= 500) return `HTTP ${response.status}`
  if ('error' in answer) return judge(test, {error: answer.error.description})
  if ('message' in answer) return judge(test, {error: answer.message})
  return judge(test, answer)
}

/** Loads documents as they are; that some references lead nowhere is part of the suite. */
function load(dir: string, documents: unknown[]): string | undefined {
  const file = join(scratchDir(), 'dataset.ndjson')
  writeFileSync(file, documents.map((doc) => JSON.stringify(doc)).join('\n'))
  try {
    lakeCommand(dir, 'import', file)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (!message.includes('refer to others')) return message.split('\n')[1] ?? message
  }
  return undefined
}

interface Outcome {
  test: Test
  groqJs: Verdict
  lake: Verdict
}

async function runDataset(documents: Record<string, unknown>[], tests: Test[]): Promise<Outcome[]> {
  const dir = scratchDir()
  const problem = load(dir, documents)
  const lake = await startLake({dir, port: 0})
  const {secret} = lake.tokens.create({label: 'suite', role: 'administrator'})
  const outcomes: Outcome[] = []
  for (const test of tests) {
    const [groqJs, verdict] = await Promise.all([
      inProcess(test, documents),
      overHttp(test, lake.url, secret),
    ])
    const because = verdict === 'passed' || !problem ? verdict : `${verdict} (${problem})`
    outcomes.push({test, groqJs, lake: because})
  }
  await lake.close()
  return outcomes
}

function countBy<T>(items: readonly T[], key: (item: T) => string): [string, number][] {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}

const cell = (text: string) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').slice(0, 160)

function report(outcomes: readonly Outcome[], skipped: number): string {
  const passed = (of: (outcome: Outcome) => Verdict) =>
    outcomes.filter((outcome) => of(outcome) === 'passed').length
  const worse = outcomes.filter(({groqJs, lake}) => groqJs === 'passed' && lake !== 'passed')
  const better = outcomes.filter(({groqJs, lake}) => groqJs !== 'passed' && lake === 'passed')
  const neither = outcomes.filter(({groqJs, lake}) => groqJs !== 'passed' && lake !== 'passed')
  return `# The GROQ test suite against the lake

Made by \`tests/bench/lake/groq-suite.ts\` from https://github.com/sanity-io/groq-test-suite.

| | tests | passed |
| --- | --- | --- |
| groq-js in process | ${outcomes.length} | ${passed(({groqJs}) => groqJs)} |
| the lake over HTTP | ${outcomes.length} | ${passed(({lake}) => lake)} |

${skipped} tests need a dataset of 200 MB from the network and were not run.

## Passed by groq-js and not by the lake: ${worse.length}
| file | test | query | reason |
| --- | --- | --- | --- |
${worse.map(({test, lake}) => `| ${test.filename} | ${cell(test.name ?? '')} | \`${cell(test.query)}\` | ${cell(lake)} |`).join('\n')}

## Passed by the lake and not by groq-js: ${better.length}
${better.map(({test, groqJs}) => `- ${test.filename}: ${cell(test.query)} (groq-js: ${cell(groqJs)})`).join('\n')}

## Passed by neither: ${neither.length}
| file | features | tests | what groq-js says |
| --- | --- | --- | --- |
${countBy(
  neither,
  ({test, groqJs}) => `${test.filename} | ${test.features.join(', ')} | ${cell(groqJs)}`,
)
  .map(([key, count]) => {
    const [file, features, reason] = key.split(' | ')
    return `| ${file} | ${features} | ${count} | ${reason} |`
  })
  .join('\n')}
`
}

const [suite, out = join(import.meta.dirname, 'groq-suite.md')] = process.argv.slice(2)
if (suite === undefined)
  throw new Error('node tests/bench/lake/groq-suite.ts suite.ndjson [report.md]')
const datasets = new Map<string, Record<string, unknown>[]>()
const tests = new Map<string, Test[]>()
for await (const line of createInterface({input: createReadStream(suite)})) {
  const read = entry.parse(JSON.parse(line))
  if (read._type === 'dataset') {
    if (read.documents) datasets.set(read._id, read.documents)
  } else tests.set(read.dataset._ref, [...(tests.get(read.dataset._ref) ?? []), read])
}
const outcomes: Outcome[] = []
let skipped = 0
for (const [id, list] of tests) {
  const documents = datasets.get(id)
  if (documents) outcomes.push(...(await runDataset(documents, list)))
  else skipped += list.length
  process.stderr.write(`${outcomes.length} tests\n`)
}
writeFileSync(out, report(outcomes, skipped))
process.stdout.write(`${out}\n`)
