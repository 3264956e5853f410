import {readFileSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {availableParallelism} from 'node:os'
import {join} from 'node:path'
import {setTimeout as delay} from 'node:timers/promises'
import {TestLake} from '#tests/support/lake.ts'
import {importSeed, publish, publishTitle} from '#tests/support/policy.ts'
import {root} from '#tests/support/process.ts'
import {TestSite} from '#tests/support/site.ts'
import {buildIfNeeded} from '../../deploy/build.ts'
import {INSPECTED, megabytesInUse} from './heap.ts'
import {requestsPerSecond} from './wrk.ts'

/** Until the heaps have the size that the load gives them: nobody collects before there is need. */
const WARM_UP_MINUTES = 5
const MINUTES = 10
const TOP_RATE_SECONDS = 10
const SAMPLE_MS = 5_000
const PUBLISH_EVERY_MS = 1_000
const TICK_MS = 20

/** Megabytes of memory that a process holds; Linux only. */
function memoryOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
}

/** The slope of a line through points by least squares. */
function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (index: 0 | 1) =>
    points.reduce((sum, point) => sum + point[index], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const over = points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0)
  return over / points.reduce((sum, [at]) => sum + (at - x) ** 2, 0)
}

/** Asks for a page at a rate until told to stop. */
async function visit(url: string, rate: number, stopped: AbortSignal) {
  const failures: string[] = []
  const open = new Set<Promise<void>>()
  const started = performance.now()
  let visits = 0
  const one = async () => {
    const response = await fetch(url)
    await response.arrayBuffer()
    if (response.status !== 200) failures.push(`${response.status}`)
  }
  while (!stopped.aborted) {
    const due = ((performance.now() - started) / 1_000) * rate
    for (; visits < due; visits++) {
      const asked: Promise<void> = one()
        .catch((error: unknown) => {
          failures.push(String(error))
        })
        .finally(() => open.delete(asked))
      open.add(asked)
    }
    await delay(TICK_MS)
  }
  await Promise.all(open)
  return {visits, failures, seconds: (performance.now() - started) / 1_000}
}

buildIfNeeded(root)
await using stack = new AsyncDisposableStack()
Object.assign(process.env, INSPECTED)
const lake = await TestLake.start()
stack.defer(() => lake.remove())
const client = await lake.client()
await importSeed(client)
await publish(client, 'Første utgave')
const site = await TestSite.start(lake)
stack.defer(() => site.remove())
await lake.callWebhook(site.url)
const page = `${site.url}/personvern`
await site.text('/personvern')
const top = await requestsPerSecond(page, TOP_RATE_SECONDS)

const stop = new AbortController()
const visiting = visit(page, top / 2, stop.signal)
const started = Date.now()
const inUse = async () => ({
  site: await megabytesInUse(site.output),
  lake: await megabytesInUse(lake.output),
})
let before: Awaited<ReturnType<typeof inUse>> | undefined
const samples: {readonly minute: number; readonly site: number; readonly lake: number}[] = []
let published = 0
let next = started
while (Date.now() - started < (WARM_UP_MINUTES + MINUTES) * 60_000) {
  await publishTitle(client, `Utgave ${published++} av prøven`)
  if (samples.length * SAMPLE_MS <= Date.now() - started) {
    const minute = (Date.now() - started) / 60_000
    samples.push({minute, site: memoryOf(site.pid), lake: memoryOf(lake.pid)})
  }
  if (Date.now() - started > WARM_UP_MINUTES * 60_000) before ??= await inUse()
  next += PUBLISH_EVERY_MS
  await delay(Math.max(0, next - Date.now()))
}
const after = await inUse()
stop.abort()
const {visits, failures, seconds} = await visiting

const steady = samples.filter(({minute}) => minute >= WARM_UP_MINUTES)
const row = (name: string, of: 'site' | 'lake') => {
  const values = steady.map((sample) => sample[of])
  const change = slope(steady.map((sample) => [sample.minute, sample[of]]))
  const facts = [values[0] ?? Number.NaN, values.at(-1) ?? Number.NaN, Math.max(...values)]
  const kept = [before?.[of] ?? Number.NaN, after[of]].map((value) => value.toFixed(0))
  const resident = facts.map((value) => value.toFixed(0))
  return `| ${[name, ...resident, change.toFixed(2), ...kept].join(' | ')} |`
}
const report = `# Ten minutes under load, after five to warm up

${(visits / seconds).toFixed(0)} views of the policy page a second, half of the ${top.toFixed(0)} that wrk got out of it just
before, and ${published} publishes, one a second where the lake kept up, through the real webhook; lake, site and
visitors shared ${availableParallelism()} cores. ${visits} views, ${failures.length} of them failed. \`npm run bench:soak\` writes this file.

Memory in MB, in the last ${MINUTES} minutes: what is resident, garbage that nobody has had to collect yet
included, and what the main thread held on to when all that could go had been made to go, then and at
the end.

| process | first | last | highest | MB a minute | in use, first | in use, last |
| --- | --: | --: | --: | --: | --: | --: |
${row('site', 'site')}
${row('lake', 'lake')}
`
console.log(report, [...new Set(failures)].slice(0, 5))
await writeFile(join(import.meta.dirname, 'soak.md'), report)
