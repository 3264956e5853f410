import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {sitemap} from '#lib/policy/exports/index.ts'
import {element, escapeXml, xmlDocument} from '#lib/policy/exports/xml.ts'
import {parseXml} from './xml.ts'

/** Whether XML 1.0 can hold a text as it is. */
const holdable = (text: string) =>
  text.isWellFormed() &&
  !/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(text)

describe('element', {timeout: 60_000}, () => {
  it('gives a parser back every text, in elements and in attributes', () => {
    const text = fc.string({unit: 'binary', maxLength: 40}).filter(holdable)
    fc.assert(
      fc.property(text, (value) => {
        const root = element('r', {a: value}, element('t', {}, value))
        const xml = parseXml(xmlDocument(root))
        expect([xml.all('/r/@a'), xml.all('/r/t')]).toEqual([[value], [value]])
      }),
    )
  })

  it('puts a mark where XML can hold no character', () => {
    expect(escapeXml('a\u0000b\u001fc\ud800d\uffff')).toBe('a\ufffdb\ufffdc\ufffdd\ufffd')
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 20}), (value) => {
        parseXml(xmlDocument(element('r', {a: value}, value)))
      }),
    )
  })
})

describe('sitemap', {timeout: 60_000}, () => {
  it('lists pages with their languages', () => {
    const languages = [
      {language: 'nb', url: 'https://okane.no/personvern?a=1&b=2'},
      {language: 'en', url: 'https://okane.no/privacy'},
    ]
    const {body, contentType} = sitemap([
      {url: 'https://okane.no/personvern?a=1&b=2', lastModified: '2026-11-24T08:00:00Z', languages},
      {url: 'https://okane.no/'},
    ])
    const xml = parseXml(body)
    expect(contentType).toBe('application/xml; charset=utf-8')
    expect(xml.all('/s:urlset/s:url/s:loc')).toEqual([
      'https://okane.no/personvern?a=1&b=2',
      'https://okane.no/',
    ])
    expect(xml.all('/s:urlset/s:url/s:lastmod')).toEqual(['2026-11-24T08:00:00Z'])
    expect(xml.attributes('//x:link')).toEqual([
      {rel: 'alternate', hreflang: 'nb', href: 'https://okane.no/personvern?a=1&b=2'},
      {rel: 'alternate', hreflang: 'en', href: 'https://okane.no/privacy'},
    ])
  })
})
