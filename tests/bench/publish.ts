import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {TestLake} from '#tests/support/lake.ts'
import {importSeed, publish, publishTitle} from '#tests/support/policy.ts'
import {root} from '#tests/support/process.ts'
import {TestSite} from '#tests/support/site.ts'
import {buildIfNeeded} from '../../deploy/build.ts'

const RUNS = 50

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** From an acknowledged publish to the first response that carries it, by asking all the time. */
async function measure(lake: TestLake, site: TestSite): Promise<number[]> {
  const client = await lake.client()
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const title = `Utgave ${run} av målingen`
    await publishTitle(client, title)
    const acknowledged = performance.now()
    while (!(await site.text('/personvern')).includes(title)) {
      // The next response is asked for as soon as this one has come.
    }
    times.push(performance.now() - acknowledged)
  }
  return times.sort((a, b) => a - b)
}

buildIfNeeded(root)
const lake = await TestLake.start()
try {
  await importSeed(await lake.client())
  await publish(await lake.client(), 'Første utgave')
  const site = await TestSite.start(lake)
  try {
    await lake.callWebhook(site.url)
    const times = await measure(lake, site)
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(times, share).toFixed(0))
    const report = `# From publish to visible

${RUNS} publishes through the real webhook, one instance, no proxy; milliseconds from the acknowledged
transaction to the first response that carries the change. \`npm run bench\` writes this file.

| p50 | p95 | p99 |
| --: | --: | --: |
| ${p50} | ${p95} | ${p99} |
`
    console.log(report)
    await writeFile(join(import.meta.dirname, 'publish.md'), report)
  } finally {
    await site.remove()
  }
} finally {
  await lake.remove()
}
