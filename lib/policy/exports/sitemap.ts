import type {Export} from './export.ts'
import {element, xmlDocument} from './xml.ts'

/** A page for search engines. */
type SitemapPage = {
  /** The whole address. */
  readonly url: string
  /** The UTC instant, or the day, of its last change. */
  readonly lastModified?: string
  /** The page in each of its languages, this one included. */
  readonly languages?: readonly {readonly language: string; readonly url: string}[]
}

/** The site's pages as `sitemap.xml`. Source: https://www.sitemaps.org/protocol.html */
export function sitemap(pages: readonly SitemapPage[]): Export {
  const root = element(
    'urlset',
    {
      xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
      'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
    },
    ...pages.map(({url, lastModified, languages = []}) =>
      element(
        'url',
        {},
        element('loc', {}, url),
        ...(lastModified ? [element('lastmod', {}, lastModified)] : []),
        ...languages.map(({language, url: href}) =>
          element('xhtml:link', {rel: 'alternate', hreflang: language, href}),
        ),
      ),
    ),
  )
  return {body: xmlDocument(root), contentType: 'application/xml; charset=utf-8'}
}
