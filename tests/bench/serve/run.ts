import {execFile, execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {availableParallelism} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {TestLake} from '#tests/support/lake.ts'
import {importSeed, publish} from '#tests/support/policy.ts'
import {answers, freePort, root, TestProcess} from '#tests/support/process.ts'
import {TestSite} from '#tests/support/site.ts'
import {buildIfNeeded} from '../../../deploy/build.ts'

const ROUNDS = 5
const SECONDS = 6
const CONNECTIONS = 16

const bare = join(import.meta.dirname, '../bare')
const next = join(root, 'node_modules/next/dist/bin/next')
const run = promisify(execFile)

/** Requests a second, by wrk; fails where any answer was not the page. */
async function requestsPerSecond(url: string): Promise<number> {
  const {stdout} = await run('wrk', [
    '--threads',
    '1',
    '--connections',
    `${CONNECTIONS}`,
    '--duration',
    `${SECONDS}s`,
    '--header',
    'accept-encoding: gzip',
    url,
  ])
  const rate = Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1])
  if (!(rate > 0) || /Non-2xx|Socket errors/.test(stdout)) throw new Error(stdout)
  return rate
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

async function transferred(url: string): Promise<string> {
  const {stdout} = await run('curl', [
    '-s',
    '--compressed',
    '-o',
    '/dev/null',
    '-w',
    '%{size_download}',
    url,
  ])
  return `${(Number(stdout) / 1024).toFixed(1)} KiB`
}

buildIfNeeded(root)
if (!existsSync(join(bare, '.next/BUILD_ID'))) {
  execFileSync(process.execPath, [next, 'build', bare], {
    stdio: 'inherit',
    env: {...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1'},
  })
}
const lake = await TestLake.start()
await importSeed(await lake.client())
await publish(await lake.client(), 'Første utgave')
const site = await TestSite.start(lake)
const port = await freePort()
const other = TestProcess.node(next, [
  'start',
  bare,
  '--port',
  `${port}`,
  '--hostname',
  '127.0.0.1',
])
try {
  const ours = `${site.url}/personvern`
  const theirs = `http://127.0.0.1:${port}/`
  await other.until(() => answers(theirs))
  for (const url of [ours, theirs]) await requestsPerSecond(url)
  const rates: {ours: number; bare: number}[] = []
  for (let round = 0; round < ROUNDS; round++) {
    rates.push({ours: await requestsPerSecond(ours), bare: await requestsPerSecond(theirs)})
  }
  const oursRate = median(rates.map((rate) => rate.ours))
  const bareRate = median(rates.map((rate) => rate.bare))
  const ratio = median(rates.map((rate) => rate.ours / rate.bare))
  const report = `# Serving the page

Requests a second by wrk (${CONNECTIONS} connections, ${SECONDS} s, gzip accepted), median of ${ROUNDS} rounds that take turns;
wrk and both \`next start\` processes shared ${availableParallelism()} cores. \`npm run bench:serve\` writes this file.

| page | requests a second | transferred |
| --- | --: | --: |
| the policy | ${oursRate.toFixed(0)} | ${await transferred(ours)} |
| a bare static page of Next with as much text | ${bareRate.toFixed(0)} | ${await transferred(theirs)} |

Ratio, median of the rounds: ${ratio.toFixed(2)}
`
  console.log(report)
  await writeFile(join(import.meta.dirname, 'report.md'), report)
} finally {
  await other.stop()
  await site.remove()
  await lake.remove()
}
