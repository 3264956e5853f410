import type {PolicyContent} from '../model/index.ts'
import type {Export} from './export.ts'

/**
 * What a version is, for search engines, as a file beside the page: the page itself has no script
 * element, not even for data, and says the same as microdata.
 *
 * Source: https://schema.org/WebPage, in JSON-LD 1.1
 */
export function webPageJsonLd({title, slug, language, controller, version}: PolicyContent): Export {
  const document = {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: title,
    url: `/${slug}`,
    inLanguage: language,
    version: version.number,
    datePublished: version.publishedAt,
    dateModified: version.effectiveFrom,
    publisher: {'@type': 'Organization', name: controller.name},
  }
  return {
    body: `${JSON.stringify(document, null, 2)}\n`,
    contentType: 'application/ld+json; charset=utf-8',
  }
}
