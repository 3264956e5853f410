import {writeFile} from 'node:fs/promises'
import {availableParallelism} from 'node:os'
import {join} from 'node:path'
import {TestLake} from '#tests/support/lake.ts'
import {TestNginx} from '#tests/support/nginx.ts'
import {importSeed, publish, publishTitle} from '#tests/support/policy.ts'
import {root} from '#tests/support/process.ts'
import {TestRedis} from '#tests/support/redis.ts'
import {TestSite} from '#tests/support/site.ts'
import {buildIfNeeded} from '../../deploy/build.ts'

const RUNS = 200
/** Views of the page after each webhook was answered and the new page was seen. */
const AFTER_THE_ANSWER = 5

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** What visitors met, who asked for the page all the time. */
type Measured = {
  /** From each acknowledged publish to the first response that carries it; sorted, milliseconds. */
  readonly times: readonly number[]
  /** Responses with the old page to requests made after the webhook had been answered. */
  readonly stale: number
  /** Responses that were no page at all. */
  readonly errors: number
}

/** @param fronts - where visitors ask, in turns */
async function measure(
  lake: TestLake,
  sites: readonly TestSite[],
  fronts: readonly string[],
): Promise<Measured> {
  const client = await lake.client()
  const times: number[] = []
  let stale = 0
  let errors = 0
  let visits = 0
  for (let run = 0; run < RUNS; run++) {
    const title = `Utgave ${run} av målingen`
    const logged = sites.map(({output}) => output.length)
    const {_id} = await publishTitle(client, title)
    const acknowledged = performance.now()
    const isAnswered = () =>
      sites.some(({output}, index) =>
        output.slice(logged[index]).includes(`"status":200,"document":"${_id}"`),
      )
    let shown = false
    for (let after = 0; after < AFTER_THE_ANSWER; ) {
      const answered = isAnswered()
      const response = await fetch(`${fronts[visits++ % fronts.length]}/personvern`)
      const isNew = (await response.text()).includes(title)
      if (response.status !== 200) errors++
      if (isNew && !shown) times.push(performance.now() - acknowledged)
      if (answered && !isNew) stale++
      shown ||= isNew
      if (answered && shown) after++
    }
  }
  return {times: times.sort((a, b) => a - b), stale, errors}
}

/** Sets up a lake, instances and, if wanted, nginx, and measures them; a row of the report. */
async function row(instances: number, behindNginx: boolean): Promise<string> {
  await using stack = new AsyncDisposableStack()
  const lake = await TestLake.start()
  stack.defer(() => lake.remove())
  await importSeed(await lake.client())
  await publish(await lake.client(), 'Første utgave')
  const shared: Record<string, string> = {}
  if (instances > 1) {
    const redis = await TestRedis.start()
    stack.defer(() => redis.stop())
    shared.REDIS_URL = redis.url
  }
  const sites: TestSite[] = []
  for (let instance = 0; instance < instances; instance++) {
    const site = await TestSite.start(lake, shared)
    stack.defer(() => site.remove())
    sites.push(site)
  }
  let fronts = sites.map(({url}) => url)
  if (behindNginx) {
    const nginx = await TestNginx.start(sites.map(({port}) => port))
    stack.defer(() => nginx.remove())
    fronts = [nginx.url]
  }
  await lake.callWebhook(fronts[0] ?? '')
  const {times, stale, errors} = await measure(lake, sites, fronts)
  const shares = [0.5, 0.95, 0.99].map((share) => percentile(times, share).toFixed(0))
  return `| ${[instances, behindNginx ? 'nginx' : 'none', ...shares, stale, errors].join(' | ')} |`
}

buildIfNeeded(root)
const rows: string[] = []
for (const behindNginx of [false, true]) {
  for (const instances of [1, 2]) {
    rows.push(await row(instances, behindNginx))
    console.log(rows.at(-1))
  }
}
const report = `# From publish to visible

${RUNS} publishes a row through the real webhook; milliseconds from the acknowledged transaction to the
first response that carries the change. Lake, instances, Redis, nginx and the visitor who asks for the
page without a pause, of each instance in turn, shared ${availableParallelism()} cores. Behind nginx a page is kept until
the second ends, and the webhook is answered when what was kept is gone. \`npm run bench:publish\` writes this file.

| instances | proxy | p50 | p95 | p99 | old pages after the webhook was answered | errors |
| --: | --- | --: | --: | --: | --: | --: |
${rows.join('\n')}
`
console.log(report)
await writeFile(join(import.meta.dirname, 'publish.md'), report)
