import {z} from 'zod'
import {canonicalJson} from '../canonical.ts'
import {
  LANGUAGES,
  type PolicyContent,
  sha256,
  slug,
  text,
  type VersionHead,
  versionFacts,
} from '../model/index.ts'
import {addressesOf} from './addresses.ts'
import {type Export, JSON_TYPE, jsonExport} from './export.ts'

/** The list of a policy's versions: what is needed to verify the chain from outside. */
export const versionIndex = z.strictObject({
  /** The `_id` of the policy. */
  policy: text,
  slug,
  /** Newest first. */
  versions: z.array(
    versionFacts.omit({publishedBy: true}).extend({
      contentHash: sha256,
      /** Where the bytes are that were hashed, from the root of the site. */
      url: text,
    }),
  ),
})
type VersionIndex = z.infer<typeof versionIndex>

/** The list of a site's policies. */
export const policyIndex = z.strictObject({
  policies: z.array(
    z.strictObject({
      policy: text,
      title: text,
      slug,
      language: z.enum(LANGUAGES),
      /** Where the list of its versions is, from the root of the site. */
      versions: text,
    }),
  ),
})
type PolicyIndex = z.infer<typeof policyIndex>

/** The list of a policy's versions, as `v.json`. */
export function versionIndexJson(
  policy: {_id: string; slug: string},
  heads: readonly VersionHead[],
) {
  const addresses = addressesOf(policy.slug)
  const versions = heads.map((head) => {
    const {
      number,
      change,
      effectiveFrom,
      publishedAt,
      summary,
      cancels,
      previousHash,
      contentHash,
    } = head
    return {
      number,
      change,
      effectiveFrom,
      publishedAt,
      summary,
      ...(cancels !== undefined && {cancels}),
      ...(previousHash && {previousHash}),
      contentHash,
      url: addresses.versionJson(number),
    }
  })
  const document: VersionIndex = {
    policy: policy._id,
    slug: policy.slug,
    versions: versions.sort((a, b) => b.number - a.number),
  }
  return jsonExport(document)
}

/** The list of a site's policies, as `policies.json`. */
export function policyIndexJson(
  policies: readonly (Pick<PolicyContent, 'title' | 'slug' | 'language'> & {_id: string})[],
): Export {
  const document: PolicyIndex = {
    policies: policies.map(({_id, title, slug: path, language}) => ({
      policy: _id,
      title,
      slug: path,
      language,
      versions: addressesOf(path).index,
    })),
  }
  return jsonExport(document)
}

/** A version as `policy.json` and `v/<n>.json`: exactly the bytes that its fingerprint is of. */
export function policyJson(content: PolicyContent): Export {
  return {body: canonicalJson(content), contentType: JSON_TYPE}
}
