import {writeFile} from 'node:fs/promises'
import {cpus, loadavg} from 'node:os'
import {join} from 'node:path'
import {TestLake} from '#tests/support/lake.ts'
import {root} from '#tests/support/process.ts'
import {loadRecord} from '#tests/support/record.ts'
import {TestSite} from '#tests/support/site.ts'
import {buildIfNeeded} from '../../../deploy/build.ts'
import {serveAstroPages} from './astro.ts'
import {lighthouse, type Measured} from './lighthouse.ts'

/**
 * Measures our pages and an Astro page of the same text with Lighthouse, in turns, and writes a
 * report beside itself: `npm run bench:page`.
 */

const RUNS = 5
const ATTEMPTS = 3

const median = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

/** The median, and between what the runs were: what differs by less than that is noise. */
function time(numbers: readonly number[]): string {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)].map(Math.round)
  return `${Math.round(median(numbers))} ms (${least}–${most})`
}

/** Lighthouse now and then fails to record a trace (NO_NAVSTART), and asks to be run again. */
async function measured(url: string, attempts = ATTEMPTS): Promise<Measured> {
  try {
    return await lighthouse(url)
  } catch (error) {
    if (attempts === 1 || !String(error).includes('NO_NAVSTART')) throw error
    return measured(url, attempts - 1)
  }
}

function row(name: string, all: readonly Measured[]): string {
  const [first] = all
  const cells = [
    name,
    ...(first?.scores ?? []).map((_, index) => median(all.map(({scores}) => scores[index] ?? 0))),
    `${(median(all.map(({bytes}) => bytes)) / 1024).toFixed(1)} KiB`,
    median(all.map(({requests}) => requests)),
    time(all.map(({lcp}) => lcp)),
    time(all.map(({tbt}) => tbt)),
    median(all.map(({cls}) => cls)),
  ]
  return `| ${cells.join(' | ')} |`
}

function report(results: ReadonlyMap<string, readonly Measured[]>): string {
  const all = [...results.values()].flat()
  const failed = [...results].flatMap(([name, runs]) =>
    [...new Set(runs.flatMap((each) => each.failed))].map((title) => `- ${name}: ${title}`),
  )
  return `# Our pages beside Astro's

Lighthouse ${all[0]?.version}, its default phone on slow 4G; medians of ${RUNS} runs in turns on ${cpus()[0]?.model},
${cpus().length} processors, while the load was ${loadavg()[0]?.toFixed(1)}; beside times, in brackets, the least and the
most. Astro serves from memory: the same document
as our policy page, design and all ([source](../astro/src/pages/document.astro)), and the text of our
Markdown export in a plain layout ([source](../astro/src/pages/index.astro)), which has no summary, no
cards and tables, no letters and no other formats. Written by \`npm run bench:page\`.

| | performance | accessibility | best practices | SEO | transferred | requests | LCP | TBT | CLS |
| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |
${[...results].map(([name, runs]) => row(name, runs)).join('\n')}

${failed.length > 0 ? `Audits with less than 90:\n\n${failed.join('\n')}` : 'No audit of any page got less than 90.'}
`
}

buildIfNeeded(root)
const lake = await TestLake.start()
try {
  await loadRecord(await lake.client())
  const site = await TestSite.start(lake)
  const astro = await serveAstroPages(
    await site.text('/personvern/policy.md'),
    await site.text('/personvern'),
  )
  try {
    const addresses = {
      'policy page': `${site.url}/personvern`,
      history: `${site.url}/personvern/v`,
      'change page': `${site.url}/personvern/v/2/changes`,
      'Astro, the same document': astro.document,
      'Astro, the plain text': astro.plain,
    }
    const results = new Map<string, Measured[]>()
    for (let round = 0; round < RUNS; round++) {
      for (const [name, url] of Object.entries(addresses)) {
        results.set(name, [...(results.get(name) ?? []), await measured(url)])
      }
    }
    const text = report(results)
    console.log(text)
    await writeFile(join(import.meta.dirname, 'report.md'), text)
  } finally {
    astro.server.close()
    await site.remove()
  }
} finally {
  await lake.remove()
}
