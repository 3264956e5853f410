import {execFile, execFileSync} from 'node:child_process'
import {chmod, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {availableParallelism, tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {TestLake} from '#tests/support/lake.ts'
import {TestNginx} from '#tests/support/nginx.ts'
import {importSeed, publish} from '#tests/support/policy.ts'
import {answers, freePort, root, TestProcess} from '#tests/support/process.ts'
import {TestSite} from '#tests/support/site.ts'
import {buildIfNeeded} from '../../../deploy/build.ts'
import {CONNECTIONS, requestsPerSecond} from '../wrk.ts'

const ROUNDS = 5
const SECONDS = 6

const bare = join(import.meta.dirname, '../bare')
const next = join(root, 'node_modules/next/dist/bin/next')
const run = promisify(execFile)

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

async function transferred(url: string): Promise<string> {
  const what = ['-s', '--compressed', '-o', '/dev/null', '-w', '%{size_download}']
  const {stdout} = await run('curl', [...what, url])
  return `${(Number(stdout) / 1024).toFixed(1)} KiB`
}

/** Builds the bare page with the text of the policy, paragraph by paragraph. */
async function buildBare(markdown: string): Promise<void> {
  const paragraphs = markdown.split(/\n\s*\n/).filter(Boolean)
  await writeFile(join(bare, 'paragraphs.json'), JSON.stringify(paragraphs))
  execFileSync(process.execPath, [next, 'build'], {
    cwd: bare,
    stdio: 'inherit',
    env: {...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1'},
  })
}

buildIfNeeded(root)
const folder = await mkdtemp(join(tmpdir(), 'klartekst-file-'))
await chmod(folder, 0o755)
await using stack = new AsyncDisposableStack()
stack.defer(() => rm(folder, {recursive: true, force: true}))
const lake = await TestLake.start()
stack.defer(() => lake.remove())
await importSeed(await lake.client())
await publish(await lake.client(), 'Første utgave')
const site = await TestSite.start(lake)
stack.defer(() => site.remove())
await buildBare(await site.text('/personvern/policy.md'))
const port = await freePort()
const where = ['--port', `${port}`, '--hostname', '127.0.0.1']
const other = TestProcess.node(next, ['start', bare, ...where])
stack.defer(() => other.stop())
await other.until(() => answers(`http://127.0.0.1:${port}/`))
await writeFile(join(folder, 'personvern.html'), await site.text('/personvern'))
const nginx = await TestNginx.start([site.port], `location /file/ { alias ${folder}/; }`)
stack.defer(() => nginx.remove())

const urls = {
  ours: `${site.url}/personvern`,
  bare: `http://127.0.0.1:${port}/`,
  front: `${nginx.url}/personvern`,
  file: `${nginx.url}/file/personvern.html`,
}
type Rates = Record<keyof typeof urls, number>

async function round(): Promise<Rates> {
  return {
    ours: await requestsPerSecond(urls.ours, SECONDS),
    bare: await requestsPerSecond(urls.bare, SECONDS),
    front: await requestsPerSecond(urls.front, SECONDS),
    file: await requestsPerSecond(urls.file, SECONDS),
  }
}

await round()
const rounds: Rates[] = []
for (let number = 0; number < ROUNDS; number++) rounds.push(await round())
const rate = (name: keyof Rates) => median(rounds.map((rates) => rates[name])).toFixed(0)
const ratio = (name: keyof Rates, to: keyof Rates) =>
  median(rounds.map((rates) => rates[name] / rates[to])).toFixed(2)

const report = `# Serving the page

Requests a second by wrk (${CONNECTIONS} connections, ${SECONDS} s, gzip accepted), median of ${ROUNDS} rounds that take turns;
wrk, nginx and both \`next start\` processes shared ${availableParallelism()} cores. \`npm run bench:serve\` writes this file.

| page | requests a second | transferred | ratio |
| --- | --: | --: | --: |
| the policy | ${rate('ours')} | ${await transferred(urls.ours)} | ${ratio('ours', 'bare')} of the next |
| a bare static page of Next, its text in plain paragraphs | ${rate('bare')} | ${await transferred(urls.bare)} | |
| the policy behind our nginx | ${rate('front')} | ${await transferred(urls.front)} | ${ratio('front', 'file')} of the next |
| the same bytes as a file, from the same nginx | ${rate('file')} | ${await transferred(urls.file)} | |
`
console.log(report)
await writeFile(join(import.meta.dirname, 'report.md'), report)
