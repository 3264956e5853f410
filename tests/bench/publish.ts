import {writeFile} from 'node:fs/promises'
import {availableParallelism} from 'node:os'
import {join} from 'node:path'
import {TestLake} from '#tests/support/lake.ts'
import {importSeed, publish, publishTitle} from '#tests/support/policy.ts'
import {root} from '#tests/support/process.ts'
import {TestSite} from '#tests/support/site.ts'
import {buildIfNeeded} from '../../deploy/build.ts'

const RUNS = 200
/** Views of the page after each webhook was answered. */
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

async function measure(lake: TestLake, site: TestSite): Promise<Measured> {
  const client = await lake.client()
  const times: number[] = []
  let stale = 0
  let errors = 0
  for (let run = 0; run < RUNS; run++) {
    const title = `Utgave ${run} av målingen`
    const logged = site.output.length
    const {_id} = await publishTitle(client, title)
    const acknowledged = performance.now()
    let shown = false
    for (let after = 0; after < AFTER_THE_ANSWER; ) {
      const answered = site.output.slice(logged).includes(`"status":200,"document":"${_id}"`)
      const response = await site.get('/personvern')
      const isNew = (await response.text()).includes(title)
      if (response.status !== 200) errors++
      if (isNew && !shown) times.push(performance.now() - acknowledged)
      if (answered && !isNew) stale++
      if (answered) after++
      shown ||= isNew
    }
  }
  return {times: times.sort((a, b) => a - b), stale, errors}
}

buildIfNeeded(root)
const lake = await TestLake.start()
try {
  await importSeed(await lake.client())
  await publish(await lake.client(), 'Første utgave')
  const site = await TestSite.start(lake)
  try {
    await lake.callWebhook(site.url)
    const {times, stale, errors} = await measure(lake, site)
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(times, share).toFixed(0))
    const report = `# From publish to visible

${RUNS} publishes through the real webhook, one instance, no proxy; milliseconds from the acknowledged
transaction to the first response that carries the change. Lake, site and the visitor who asks for
the page without a pause shared ${availableParallelism()} cores. \`npm run bench:publish\` writes this file.

| p50 | p95 | p99 | old pages after the webhook was answered | errors |
| --: | --: | --: | --: | --: |
| ${p50} | ${p95} | ${p99} | ${stale} | ${errors} |
`
    console.log(report)
    await writeFile(join(import.meta.dirname, 'publish.md'), report)
  } finally {
    await site.remove()
  }
} finally {
  await lake.remove()
}
