import {canonicalJson} from '../canonical.ts'
import {type ChainReport, chainReport, checkChain, type Fault, type Fingerprint} from './report.ts'

/** A version as a site publishes it: the bytes behind its address, and what the site says of them. */
export type PublishedVersion = {
  readonly url: string
  readonly number: number
  /** The fingerprint that the site's list of versions names. */
  readonly contentHash: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

type Read = {policy: string; number: number; previousHash: string | undefined}

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * What the bytes of a version say of it.
 *
 * @throws Error when they are not the canonical JSON of a version
 */
function read(bytes: Uint8Array): Read {
  const text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  const content: unknown = JSON.parse(text)
  if (canonicalJson(content) !== text) throw new Error('it is not canonical JSON (RFC 8785)')
  const version = property(content, 'version')
  const [policy, number] = [property(content, 'policy'), property(version, 'number')]
  const previousHash = property(version, 'previousHash')
  if (typeof policy !== 'string' || typeof number !== 'number') throw new Error('it is no version')
  return {policy, number, previousHash: typeof previousHash === 'string' ? previousHash : undefined}
}

/**
 * Verifies a policy's versions from outside, from nothing but what its site publishes: that the
 * bytes of each have the fingerprint that the site names, are the canonical JSON of that version of
 * that policy, and vouch for the version before.
 *
 * @param policy - the `_id` of the policy, as the site names it
 * @param witnessed - fingerprints that were noted earlier
 */
export async function verifyPublished(
  policy: string,
  versions: readonly PublishedVersion[],
  witnessed: readonly Fingerprint[] = [],
): Promise<ChainReport> {
  const faults: Fault[] = []
  const links = []
  for (const {url, number, contentHash: claimed, bytes} of versions) {
    const complain = (kind: Fault['kind'], what: string) => {
      faults.push({kind, number, subject: url, message: `${url}: ${what}`})
    }
    const actual = await sha256(bytes)
    if (actual !== claimed) {
      complain('hash', `its bytes have the hash ${actual}, and not ${claimed} as the list says`)
    }
    let previousHash: string | undefined
    try {
      const content = read(bytes)
      if (content.number !== number) {
        complain('identity', `it is version ${content.number}, and not ${number}`)
      }
      if (content.policy !== policy) {
        complain('identity', `it belongs to ${content.policy}, and not to ${policy}`)
      }
      previousHash = content.previousHash
    } catch (error) {
      complain('bytes', error instanceof Error ? error.message : String(error))
    }
    links.push({number, contentHash: actual, subject: url, previousHash})
  }
  return chainReport(policy, links, [...faults, ...checkChain(links, witnessed)])
}
