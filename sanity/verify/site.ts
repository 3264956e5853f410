import {z} from 'zod'
import {POLICY_INDEX} from '#lib/policy/exports/addresses.ts'
import {policyIndex, versionIndex} from '#lib/policy/exports/index.ts'
import {type ChainReport, type Fingerprint, verifyPublished} from '#lib/policy/ledger/index.ts'

/** What a site publishes is not what it takes to verify it. */
export class SiteError extends Error {
  override name = 'SiteError'
}

const MAX_BYTES = 16 * 1024 * 1024
const TIMEOUT_MS = 30_000
const AT_ONCE = 8

async function read(url: URL): Promise<Uint8Array<ArrayBuffer>> {
  let response: Response
  try {
    response = await fetch(url, {signal: AbortSignal.timeout(TIMEOUT_MS)})
  } catch (cause) {
    throw new SiteError(`${url} does not answer`, {cause})
  }
  if (!response.ok) throw new SiteError(`${url} answers ${response.status}`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (bytes.length > MAX_BYTES) throw new SiteError(`${url} is larger than 16 MiB`)
  return bytes
}

async function readJson<T>(url: URL, schema: z.ZodType<T>): Promise<T> {
  const text = new TextDecoder().decode(await read(url))
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    throw new SiteError(`${url} is not JSON`, {cause})
  }
  const result = schema.safeParse(json)
  if (result.success) return result.data
  throw new SiteError(
    `${url} is not such a list as a site publishes:\n${z.prettifyError(result.error)}`,
  )
}

/** An address on the site itself: a list that leads elsewhere proves nothing of the site. */
function onSite(path: string, site: URL): URL {
  const url = new URL(path, site)
  if (url.origin !== site.origin) throw new SiteError(`${site} names ${url}, which is elsewhere`)
  return url
}

async function verifyPolicy(
  index: URL,
  witnessed: ReadonlyMap<string, readonly Fingerprint[]>,
): Promise<ChainReport> {
  const {policy, versions} = await readJson(index, versionIndex)
  const published = []
  for (let start = 0; start < versions.length; start += AT_ONCE) {
    const some = versions.slice(start, start + AT_ONCE).map(async ({number, contentHash, url}) => {
      const address = onSite(url, index)
      return {url: address.href, number, contentHash, bytes: await read(address)}
    })
    published.push(...(await Promise.all(some)))
  }
  return verifyPublished(policy, published, witnessed.get(policy))
}

/**
 * Verifies a public site from outside, by what it publishes and nothing else.
 *
 * @param address - of the site, for all of its policies, or of one policy's page
 * @param witnessed - fingerprints that were noted earlier, by the `_id` of the policy
 * @throws SiteError when the site does not answer, or not with what it takes
 */
export async function verifySite(
  address: URL,
  witnessed: ReadonlyMap<string, readonly Fingerprint[]> = new Map(),
): Promise<ChainReport[]> {
  const path = address.pathname.replace(/\/+$/, '')
  if (path !== '') return [await verifyPolicy(onSite(`${path}/v.json`, address), witnessed)]
  const {policies} = await readJson(onSite(POLICY_INDEX, address), policyIndex)
  const reports: ChainReport[] = []
  for (const {versions} of policies) {
    reports.push(await verifyPolicy(onSite(versions, address), witnessed))
  }
  return reports
}
