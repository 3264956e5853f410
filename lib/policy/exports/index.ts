export {addressesOf, POLICY_INDEX, schemaAddress} from './addresses.ts'
export type {Export} from './export.ts'
export {type FeedPolicy, type FeedVersion, policyFeed, subprocessorFeed} from './feed.ts'
export {policyMarkdown} from './markdown.ts'
export {jsonSchema, SCHEMA_NAMES, type SchemaName} from './schemas.ts'
export {type SitemapPage, sitemap} from './sitemap.ts'
export {cookiesCsv, cookiesJson, subprocessorsCsv, subprocessorsJson} from './tables.ts'
export {
  type PolicyIndex,
  policyIndex,
  policyIndexJson,
  policyJson,
  type VersionIndex,
  versionIndex,
  versionIndexJson,
} from './versions.ts'
