import {defineQuery} from 'groq'

/**
 * Every query of the site. Answers are `unknown` until zod has parsed them: the schemas in
 * lib/policy must check stored content anyway, so generated types would be a second, weaker truth.
 */

const versionHead = /* groq */ `{
  _id, _type, _rev, policy, number, change, effectiveFrom, publishedAt, publishedBy, summary,
  contentHash, defined(cancels) => {cancels}, defined(previousHash) => {previousHash}
}`

const policyAddress = /* groq */ `{
  _id, title, "slug": slug.current, language, "original": coalesce(translationOf.policy._ref, _id)
}`

export const siteSettingsQuery = defineQuery(`*[_id == "siteSettings"][0]`)

export const policiesQuery = defineQuery(`*[_type == "policy"] | order(_id) ${policyAddress}`)

export const policyBySlugQuery = defineQuery(
  `*[_type == "policy" && slug.current == $slug][0] ${policyAddress}`,
)

export const translationsQuery = defineQuery(
  `*[_type == "policy" && (_id == $original || translationOf.policy._ref == $original)]
    | order(language) ${policyAddress}`,
)

export const versionHeadsQuery = defineQuery(
  `*[_type == "policyVersion" && policy._ref == $policy] | order(number desc) ${versionHead}`,
)

export const draftSubprocessorsQuery = defineQuery(`*[_type == "subprocessor" && _id in $ids]`)

export const documentQuery = defineQuery(`*[_id == $id][0]`)
