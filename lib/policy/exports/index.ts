export type {Export} from './export.ts'
export {type FeedPolicy, policyFeed, subprocessorFeed} from './feed.ts'
export {webPageJsonLd} from './json-ld.ts'
export {policyMarkdown} from './markdown.ts'
export {jsonSchema, SCHEMA_NAMES, type SchemaName} from './schemas.ts'
export {sitemap} from './sitemap.ts'
export {cookiesCsv, cookiesJson, subprocessorsCsv, subprocessorsJson} from './tables.ts'
export {
  policyIndex,
  policyIndexJson,
  policyJson,
  versionIndex,
  versionIndexJson,
} from './versions.ts'
