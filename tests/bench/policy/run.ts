import {writeFile} from 'node:fs/promises'
import {cpus, loadavg} from 'node:os'
import {canonicalJson} from '#lib/policy/canonical.ts'
import {applyDiff, describeDiff, diffPolicies} from '#lib/policy/diff/index.ts'
import {policyMarkdown} from '#lib/policy/exports/index.ts'
import {verifyPublished, verifyStored} from '#lib/policy/ledger/index.ts'
import type {PolicyContent} from '#lib/policy/model/index.ts'
import {chainOf} from '#tests/fixtures/chain.ts'
import {edited, editedAllOver, importedAgain, policyOf} from './generate.ts'
import {exponent, median} from './measure.ts'

/**
 * Measures comparison, verification and export by size, and writes a report beside itself:
 * `node tests/bench/policy/run.ts`.
 */

const SECTIONS = [12, 120, 1200]
const VERSIONS = [10, 100, 1000]
const LIMIT_120_MS = 50

type Row = {what: string; unit: string; points: [size: number, time: number][]}

/** Fewer runs of what takes longer. */
const runsFor = (size: number) => Math.max(7, Math.round(2400 / size))

async function bySections(what: string, prepare: (policy: PolicyContent) => () => unknown) {
  const row: Row = {what, unit: 'sections', points: []}
  for (const size of SECTIONS) {
    row.points.push([size, await median(prepare(policyOf(size)), runsFor(size))])
  }
  return row
}

async function byVersions(
  what: string,
  prepare: (policies: PolicyContent[]) => Promise<() => unknown>,
) {
  const row: Row = {what, unit: 'versions', points: []}
  for (const size of VERSIONS) {
    const work = await prepare(Array.from({length: size}, () => policyOf(12)))
    row.points.push([size, await median(work, runsFor(size))])
  }
  return row
}

const diffTo = (change: (policy: PolicyContent) => PolicyContent) => (before: PolicyContent) => {
  const after = change(before)
  return () => diffPolicies(before, after)
}

const rows: Row[] = [
  await bySections('diff, nothing changed', diffTo(structuredClone)),
  await bySections('diff, a tenth changed, one section moved', diffTo(edited)),
  await bySections('diff, every paragraph changed', diffTo(editedAllOver)),
  await bySections('diff, other keys, anchors and headings', diffTo(importedAgain)),
  await bySections('apply, every paragraph changed', (before) => {
    const diff = diffPolicies(before, editedAllOver(before))
    return () => applyDiff(diff, before)
  }),
  await bySections('sentences, every paragraph changed', (before) => {
    const diff = diffPolicies(before, editedAllOver(before))
    return () => describeDiff(diff, 'nb')
  }),
  await bySections('Markdown', (policy) => () => policyMarkdown(policy)),
  await byVersions('verify, as stored', async (policies) => {
    const chain = await chainOf(policies)
    return () => verifyStored(chain)
  }),
  await byVersions('verify, as published', async (policies) => {
    const published = (await chainOf(policies)).map(({number, contentHash, content}) => ({
      url: `/v/${number}.json`,
      number,
      contentHash,
      bytes: new TextEncoder().encode(canonicalJson(content)),
    }))
    return () => verifyPublished(policies[0]?.policy ?? '', published)
  }),
]

const cell = (time: number) => `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`

function table(unit: string, sizes: readonly number[]): string {
  const lines = rows
    .filter((row) => row.unit === unit)
    .map(({what, points}) => {
      const times = points.map(([, time]) => cell(time))
      return `| ${what} | ${times.join(' | ')} | ${exponent(points).toFixed(2)} |`
    })
  return [
    `| | ${sizes.map((size) => `${size} ${unit}`).join(' | ')} | exponent |`,
    `| --- |${' --: |'.repeat(sizes.length + 1)}`,
    ...lines,
  ].join('\n')
}

const report = `# Comparing and verifying policies

Medians of processor time on ${cpus()[0]?.model ?? 'an unknown processor'}, Node ${process.versions.node}, while the load was ${loadavg()[0]?.toFixed(1)} on ${cpus().length} processors. A section is five paragraphs of forty words, and every third has a list. An exponent of 1 is linear. Written by \`node tests/bench/policy/run.ts\`.

${table('sections', SECTIONS)}

${table('versions', VERSIONS)}
`

console.log(report)
await writeFile(new URL('report.md', import.meta.url), report)

const slow = rows.filter(
  ({what, points}) =>
    what.startsWith('diff') && points.some(([size, time]) => size === 120 && time > LIMIT_120_MS),
)
if (slow.length > 0) {
  console.error(`Over ${LIMIT_120_MS} ms at 120 sections: ${slow.map(({what}) => what).join('; ')}`)
  process.exitCode = 1
}
