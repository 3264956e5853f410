import {readFile} from 'node:fs/promises'
import {parseArgs} from 'node:util'
import {createClient} from '@sanity/client'
import {z} from 'zod'
import {EnvironmentError, lakeAddress, readEnv} from '#lib/env.ts'
import {type ChainReport, type Fingerprint, verifyStored} from '#lib/policy/ledger/index.ts'
import {readStoredVersions} from './dataset.ts'
import {SiteError, verifySite} from './site.ts'

const USAGE = `Verifies that no published version was changed or removed.

  npm run verify [-- URL] [--json] [--noted FILE]

  URL      a public site, such as https://personvern.example.no, or one policy's page on it;
           without it the dataset that the environment names is read
  --json   prints the report as JSON: keep it, to be compared with later
  --noted  a report that was kept: what it names has to be found again, the newest versions too

It exits with 0 when everything is as it was published, 1 when something is not, and 2 when that
could not be found out.`

/** The command was called with something that it does not understand. */
class UsageError extends Error {}

const keptReport = z.array(
  z.object({
    policy: z.string(),
    newest: z.object({number: z.int().positive(), contentHash: z.string()}).optional(),
  }),
)

async function readNoted(file: string): Promise<Map<string, Fingerprint[]>> {
  try {
    const kept = keptReport.parse(JSON.parse(await readFile(file, 'utf8')))
    return new Map(kept.flatMap(({policy, newest}) => (newest ? [[policy, [newest]]] : [])))
  } catch (cause) {
    throw new UsageError(`${file} is not a report that --json printed`, {cause})
  }
}

function verifyDataset(noted: ReadonlyMap<string, readonly Fingerprint[]>): Promise<ChainReport[]> {
  const env = readEnv()
  const token = env.readToken ?? env.writeToken
  const client = createClient({
    ...lakeAddress(env),
    apiVersion: '2026-11-01',
    useCdn: false,
    perspective: 'published',
    ...(token && {token}),
  })
  return readStoredVersions(client).then((versions) => verifyStored(versions, noted))
}

function describeReport({policy, count, newest, faults}: ChainReport): string {
  const versions = count === 1 ? '1 version' : `${count} versions`
  const [first, ...others] = faults
  if (!first) {
    const end = newest ? `, newest ${newest.number} with fingerprint ${newest.contentHash}` : ''
    return `${policy}: ${versions}, all as published${end}`
  }
  return [
    `${policy}: ${versions}, the chain is broken`,
    `  first: ${first.message}`,
    ...others.map(({message}) => `  also:  ${message}`),
  ].join('\n')
}

function siteAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url
  throw new UsageError(`"${text}" is not an address such as https://personvern.example.no`)
}

async function main(): Promise<void> {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {json: {type: 'boolean'}, noted: {type: 'string'}, help: {type: 'boolean'}},
  })
  if (values.help) {
    console.log(USAGE)
    return
  }
  const [site] = positionals
  const noted = values.noted ? await readNoted(values.noted) : new Map<string, Fingerprint[]>()
  const reports = site ? await verifySite(siteAddress(site), noted) : await verifyDataset(noted)
  if (values.json) console.log(JSON.stringify(reports, null, 2))
  else if (reports.length === 0) console.log('There are no versions to verify')
  else console.log(reports.map(describeReport).join('\n'))
  if (reports.some(({faults}) => faults.length > 0)) process.exitCode = 1
}

main().catch((error: unknown) => {
  const expected =
    error instanceof UsageError || error instanceof SiteError || error instanceof EnvironmentError
  console.error(expected || error instanceof TypeError ? error.message : error)
  process.exitCode = 2
})
