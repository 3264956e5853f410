import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {
  documentQuery,
  policiesQuery,
  policyBySlugQuery,
  siteSettingsQuery,
  translationsQuery,
  versionHeadsQuery,
} from '#lib/content/queries.ts'
import {lakeCommand, scratchDir, startLakeProcess} from '../../integration/lake/process.ts'
import {writeCorpus} from './corpus.ts'
import {
  measureListeners,
  measureMemory,
  measureMutations,
  measureQuery,
  measureSqlite,
  type Times,
} from './measure.ts'

/** Measures a lake and writes the report: `node tests/bench/lake/bench.ts [report.md]`. */

const SIZES = [100, 100_000]
const RUNS = 300
const CLIENTS = 8
const SECONDS = 8
const LISTENERS = 50
const TOLD = 100

const QUERIES: readonly [name: string, query: string, params: Record<string, string>][] = [
  ['settings', siteSettingsQuery, {}],
  ['policies', policiesQuery, {}],
  ['policy by slug', policyBySlugQuery, {slug: 'side-3'}],
  ['translations', translationsQuery, {original: 'policy-3'}],
  ['heads of the versions', versionHeadsQuery, {policy: 'policy-3'}],
  ['one version', documentQuery, {id: 'policy-3-v15'}],
  [
    'newest version (issue)',
    '*[_type == "policyVersion" && policy._ref == $id] | order(number desc)[0]',
    {id: 'policy-3'},
  ],
]

interface Figures {
  documents: number
  importSeconds: number
  startMs: number
  queries: Map<string, Times>
  mutations: number
  sqlite: number
  listeners: Times
  memory: {now: number; most: number}
}

async function measure(documents: number): Promise<Figures> {
  const dir = scratchDir()
  const file = join(scratchDir(), 'corpus.ndjson')
  await writeCorpus(file, documents)
  const imported = performance.now()
  lakeCommand(dir, 'import', file)
  const importSeconds = (performance.now() - imported) / 1000
  const token = lakeCommand(dir, 'tokens', 'shared', 'bench', '--role', 'editor').trim()
  const started = performance.now()
  const lake = await startLakeProcess([], dir)
  const startMs = performance.now() - started
  const queries = new Map<string, Times>()
  for (const [name, query, params] of QUERIES) {
    queries.set(name, await measureQuery(lake, query, params, RUNS))
  }
  const sqlite = measureSqlite(SECONDS / 2)
  const mutations = await measureMutations(lake, token, CLIENTS, SECONDS)
  const listeners = await measureListeners(lake, token, LISTENERS, TOLD)
  const memory = measureMemory(lake.child.pid)
  await lake.stop()
  return {documents, importSeconds, startMs, queries, mutations, sqlite, listeners, memory}
}

const ms = (value: number) => value.toFixed(2)
const whole = (value: number) => Math.round(value).toLocaleString('en')

function table(small: Figures, large: Figures): string {
  const rows: [string, (figures: Figures) => string][] = [
    ...QUERIES.map(([name]): [string, (figures: Figures) => string] => [
      `query: ${name}, p50 / p95 ms`,
      ({queries}) => {
        const times = queries.get(name)
        return times ? `${ms(times.p50)} / ${ms(times.p95)}` : ''
      },
    ]),
    [`durable transactions a second, ${CLIENTS} clients`, ({mutations}) => whole(mutations)],
    ['plain node:sqlite, durable inserts a second', ({sqlite}) => whole(sqlite)],
    ['the one as a share of the other', ({mutations, sqlite}) => (mutations / sqlite).toFixed(2)],
    [
      `commit to event, ${LISTENERS} listeners, p50 / p95 ms`,
      ({listeners}) => `${listeners.p50} / ${listeners.p95}`,
    ],
    ['start, ms', ({startMs}) => whole(startMs)],
    ['import, s', ({importSeconds}) => importSeconds.toFixed(1)],
    ['memory now / most, MB', ({memory}) => `${whole(memory.now)} / ${whole(memory.most)}`],
  ]
  const ratios = QUERIES.map(([name]) => {
    const [a, b] = [small.queries.get(name)?.p50, large.queries.get(name)?.p50]
    return a && b ? b / a : Number.NaN
  })
  return `| | ${whole(small.documents)} documents | ${whole(large.documents)} documents |
| --- | --- | --- |
${rows.map(([name, figure]) => `| ${name} | ${figure(small)} | ${figure(large)} |`).join('\n')}

Time of the site's queries at ${whole(large.documents)} documents, as a multiple of that at
${whole(small.documents)} (p50): ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}.
`
}

const [out = join(import.meta.dirname, 'report.md')] = process.argv.slice(2)
const figures: Figures[] = []
for (const size of SIZES) figures.push(await measure(size))
const [small, large] = figures
if (!small || !large) throw new Error('There is nothing to report')
const written = table(small, large)
writeFileSync(
  out,
  `# The lake in figures

Made by \`npm run bench\` (\`tests/bench/lake/bench.ts\`) with Node ${process.version}. Documents are
versions of about 2 KB; the site's own queries, over HTTP, one after the other on a kept connection,
${RUNS} times each. Client, lake and listeners share the machine's cores.

${written}`,
)
process.stdout.write(written)
