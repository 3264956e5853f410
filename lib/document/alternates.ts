import type {I18n} from '#lib/i18n/index.ts'
import {addressesOf} from '#lib/policy/exports/addresses.ts'
import type {Alternate} from './model.ts'

const ATOM = 'application/atom+xml'
const JSON_TYPE = 'application/json'
const CSV = 'text/csv'
const JSON_LD = 'application/ld+json'
const MARKDOWN = 'text/markdown'

function feedsOf({page: {formats}}: I18n, slug: string): Alternate[] {
  const {feed, subprocessorFeed} = addressesOf(slug)
  return [
    {title: formats.versions, type: ATOM, href: feed},
    {title: formats.recipients, type: ATOM, href: subprocessorFeed},
  ]
}

/** What the version in force can also be had as, and what tells of the next ones. */
export function alternatesOfPolicy(t: I18n, slug: string): Alternate[] {
  const {json, jsonLd, markdown, ...tables} = addressesOf(slug)
  const {listOfRecipients, listOfCookies} = t.page.formats
  return [
    {title: 'JSON', type: JSON_TYPE, href: json},
    {title: 'JSON-LD', type: JSON_LD, href: jsonLd},
    {title: 'Markdown', type: MARKDOWN, href: markdown},
    {title: listOfRecipients('JSON'), type: JSON_TYPE, href: tables.subprocessorsJson},
    {title: listOfRecipients('CSV'), type: CSV, href: tables.subprocessorsCsv},
    {title: listOfCookies('JSON'), type: JSON_TYPE, href: tables.cookiesJson},
    {title: listOfCookies('CSV'), type: CSV, href: tables.cookiesCsv},
    ...feedsOf(t, slug),
  ]
}

/** What one version can also be had as: the JSON is what its fingerprint was taken of. */
export function alternatesOfVersion(slug: string, number: number): Alternate[] {
  const {versionJson, versionMarkdown} = addressesOf(slug)
  return [
    {title: 'JSON', type: JSON_TYPE, href: versionJson(number)},
    {title: 'Markdown', type: MARKDOWN, href: versionMarkdown(number)},
  ]
}

/** What the list of versions can also be had as. */
export function alternatesOfHistory(t: I18n, slug: string): Alternate[] {
  return [{title: 'JSON', type: JSON_TYPE, href: addressesOf(slug).index}, ...feedsOf(t, slug)]
}
