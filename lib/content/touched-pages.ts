import 'server-only'
import type {FreshPage} from './freshen.ts'
import {readPolicyList, readPolicyPage} from './pages.ts'
import {readPolicies, readTranslations} from './read.ts'
import type {ChangedDocument} from './tags.ts'

/** The page of a policy. */
export const policyPage = (slug: string): FreshPage => ({
  path: `/${slug}`,
  revision: async () => (await readPolicyPage(slug, Date.now()))?.contentRevision ?? null,
})

/** The list of policies. */
export const policyList: FreshPage = {
  path: '/',
  revision: async () => (await readPolicyList(Date.now())).contentRevision,
}

/** The pages that a changed document is on. */
export async function touchedPages(document: ChangedDocument): Promise<FreshPage[]> {
  const addresses =
    document._type === 'siteSettings'
      ? await readPolicies()
      : await readTranslations(document.original ?? document.policy)
  const slugs = new Set(addresses.map(({slug}) => slug))
  if (document._type === 'policyVersion') slugs.add(document.slug)
  return [policyList, ...[...slugs].map(policyPage)]
}
