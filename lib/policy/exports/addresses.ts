/** Where everything that is published of a policy is found, from the root of the site. */
export function addressesOf(slug: string) {
  const root = `/${slug}`
  return {
    /** The version in force. */
    page: root,
    /** Every version, for people … */
    history: `${root}/v`,
    /** … and for machines. */
    index: `${root}/v.json`,
    version: (number: number) => `${root}/v/${number}`,
    /** Exactly the bytes that were hashed. */
    versionJson: (number: number) => `${root}/v/${number}.json`,
    versionMarkdown: (number: number) => `${root}/v/${number}/policy.md`,
    /** What changed since the version before. */
    changes: (number: number) => `${root}/v/${number}/changes`,
    /** The picture that is shown where a page about the version is shared. */
    picture: (number: number) => `${root}/v/${number}/image.png`,
    feed: `${root}/feed`,
    subprocessorFeed: `${root}/subprocessors/feed`,
    json: `${root}/policy.json`,
    jsonLd: `${root}/policy.jsonld`,
    markdown: `${root}/policy.md`,
    subprocessorsJson: `${root}/subprocessors.json`,
    subprocessorsCsv: `${root}/subprocessors.csv`,
    cookiesJson: `${root}/cookies.json`,
    cookiesCsv: `${root}/cookies.csv`,
  }
}

/** Where the list of the site's policies is found, for machines. */
export const POLICY_INDEX = '/policies.json'

/** Where the JSON Schema of a kind of document is found. */
export const schemaAddress = (name: string) => `/schema/${name}.json`
