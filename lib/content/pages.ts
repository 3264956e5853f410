import 'server-only'
import {createHash} from 'node:crypto'
import {readEnv} from '#lib/env.ts'
import {effectiveVersion} from '#lib/policy/effective.ts'
import type {PolicyVersion, VersionHead} from '#lib/policy/model/index.ts'
import {
  type PolicyAddress,
  type RevisedHead,
  readPolicies,
  readPolicy,
  readSiteSettings,
  readTranslations,
  readVersionHeads,
  readVersionInForce,
} from './read.ts'
import {tag} from './tags.ts'

const {siteUrl} = readEnv()

/** A short digest of the revisions of everything that a page was made from. */
function contentRevision(documents: readonly ({_id: string; _rev: string} | null | undefined)[]) {
  const revisions = documents.map((each) => (each ? `${each._id}@${each._rev}` : ''))
  return createHash('sha256').update(revisions.join()).digest('base64url').slice(0, 22)
}

/** What every page says of the site it belongs to. */
export type Site = {
  readonly name: string
  readonly mainSiteUrl?: string
  /** The public address of this site. */
  readonly origin: string
}

/** What the settings say of the site, or its address where nobody has saved any. */
export function siteOf(settings: Awaited<ReturnType<typeof readSiteSettings>>): Site {
  return {
    name: settings?.siteName ?? new URL(siteUrl).hostname,
    ...(settings?.mainSiteUrl && {mainSiteUrl: settings.mainSiteUrl}),
    origin: siteUrl,
  }
}

/** How far a translation has kept up with the policy it translates. */
export type TranslationState = {
  readonly original: PolicyAddress
  /** The version that was translated. */
  readonly translated: number
  /** The version of the original that is in force. */
  readonly inForce: number
}

async function translationState(
  version: PolicyVersion,
  addresses: readonly PolicyAddress[],
  at: number,
): Promise<TranslationState | undefined> {
  const {translationOf} = version.content
  const original = addresses.find(({_id}) => _id === translationOf?.policy)
  if (!translationOf || !original) return undefined
  const inForce = effectiveVersion(await readVersionHeads(original._id), at)
  return inForce && {original, translated: translationOf.version, inForce: inForce.number}
}

/** What the page of a policy is made from. */
export type PolicyPageData = {
  readonly site: Site
  readonly version: PolicyVersion
  /** Every version, newest number first. */
  readonly versions: readonly VersionHead[]
  /** The policy itself and its translations. */
  readonly translations: readonly PolicyAddress[]
  readonly translation?: TranslationState
  readonly contentRevision: string
}

/**
 * Reads the page of a policy as it is at an instant.
 *
 * @param at - milliseconds since the epoch (UTC)
 * @returns undefined where the path leads to no policy, or none is in force yet
 */
export async function readPolicyPage(
  slug: string,
  at: number,
): Promise<PolicyPageData | undefined> {
  const [settings, policy] = await Promise.all([readSiteSettings(), readPolicy(slug)])
  if (!policy) return undefined
  const [heads, translations] = await Promise.all([
    readVersionHeads(policy._id),
    readTranslations(policy.original),
  ])
  const version = await readVersionInForce(heads, at)
  if (!version) return undefined
  const translation = await translationState(version, translations, at)
  return {
    site: siteOf(settings),
    version,
    versions: heads,
    translations,
    ...(translation && {translation}),
    contentRevision: contentRevision([settings, heads[0], version]),
  }
}

/** A line in the list of policies. */
export type PolicyListEntry = PolicyAddress & {readonly inForce: VersionHead}

/** What the list of policies is made from. */
export type PolicyListData = {
  readonly site: Site
  readonly policies: readonly PolicyListEntry[]
  /** The path that the site's address leads straight to. */
  readonly leadsTo?: string
  readonly contentRevision: string
}

/**
 * Reads the list of the policies that are in force at an instant. It leads straight to the default
 * policy's page where the settings name one, and else to the only original that there is.
 *
 * @param at - milliseconds since the epoch (UTC)
 */
export async function readPolicyList(at: number): Promise<PolicyListData> {
  const [settings, addresses] = await Promise.all([
    readSiteSettings(),
    readPolicies(tag.policyList),
  ])
  const newest: (RevisedHead | undefined)[] = []
  const policies: PolicyListEntry[] = []
  for (const address of addresses) {
    const heads = await readVersionHeads(address._id)
    const inForce = effectiveVersion(heads, at)
    newest.push(heads[0])
    if (inForce) policies.push({...address, inForce})
  }
  const originals = policies.filter(({_id, original}) => _id === original)
  const first =
    policies.find(({_id}) => _id === settings?.defaultPolicy?._ref) ??
    (originals.length === 1 ? originals[0] : undefined)
  return {
    site: siteOf(settings),
    policies,
    ...(first && {leadsTo: `/${first.slug}`}),
    contentRevision: contentRevision([settings, ...newest]),
  }
}
