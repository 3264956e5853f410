import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {z} from 'zod'
import {ensureBrowser} from '#tests/support/browser.ts'
import {runTool} from './tool.ts'

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

const score = z.object({score: z.number()})
const amount = z.object({numericValue: z.number()})
const audit = z.object({title: z.string(), score: z.number().nullable()})
const request = z.object({url: z.string(), transferSize: z.number()})

const reportSchema = z.object({
  lighthouseVersion: z.string(),
  categories: z.object({
    performance: score,
    accessibility: score,
    'best-practices': score,
    seo: score,
  }),
  audits: z.looseObject({
    'largest-contentful-paint': amount,
    'total-blocking-time': amount,
    'cumulative-layout-shift': amount,
    'network-requests': z.object({details: z.object({items: z.array(request)})}),
  }),
})

export type Measured = {
  readonly version: string
  /** Out of 100: performance, accessibility, best practices, SEO. */
  readonly scores: readonly number[]
  /** Bytes over the network, headers too. */
  readonly bytes: number
  readonly requests: number
  /** Milliseconds. */
  readonly lcp: number
  /** Milliseconds. */
  readonly tbt: number
  readonly cls: number
  /** The titles of the audits that are not passed. */
  readonly failed: readonly string[]
}

/** Measures a page as Lighthouse does by default: a mid-range phone on a slow 4G network. */
export async function lighthouse(url: string): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'klartekst-lighthouse-'))
  const output = join(folder, 'report.json')
  try {
    await runTool(
      'lighthouse/cli/index.js',
      [
        url,
        '--quiet',
        '--output=json',
        `--output-path=${output}`,
        '--no-enable-error-reporting',
        '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking',
      ],
      {CHROME_PATH: ensureBrowser(), CI: '1'},
    )
    const {lighthouseVersion, categories, audits} = reportSchema.parse(
      JSON.parse(await readFile(output, 'utf8')),
    )
    const requests = audits['network-requests'].details.items.filter(
      (each) => !each.url.startsWith('data:'),
    )
    const failed = Object.values(audits).flatMap((each) => {
      const {data} = audit.safeParse(each)
      return data && data.score !== null && data.score < 0.9 ? [data.title] : []
    })
    return {
      version: lighthouseVersion,
      scores: CATEGORIES.map((category) => Math.round(categories[category].score * 100)),
      bytes: requests.reduce((sum, {transferSize}) => sum + transferSize, 0),
      requests: requests.length,
      lcp: audits['largest-contentful-paint'].numericValue,
      tbt: audits['total-blocking-time'].numericValue,
      cls: audits['cumulative-layout-shift'].numericValue,
      failed,
    }
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}
