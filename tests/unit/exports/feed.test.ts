import {describe, expect, it} from 'vitest'
import {diffPolicies} from '#lib/policy/diff/index.ts'
import {type FeedPolicy, policyFeed, subprocessorFeed} from '#lib/policy/exports/index.ts'
import type {PolicyContent} from '#lib/policy/model/index.ts'
import {chainOf} from '#tests/fixtures/chain.ts'
import {blockOf, edited, samplePolicy} from '#tests/fixtures/sample-policy.ts'
import {parseXml, validateAtom} from './xml.ts'

const policy: FeedPolicy = {
  title: 'Personvern <hos> "oss" & dere',
  slug: 'personvern',
  language: 'nb',
  controller: 'Okane',
  origin: 'https://personvern.okane.no',
}

const renamed = edited((draft) => {
  draft.title = 'Personvern <b>'
  draft.version.summary = 'Nytt & bedre <navn>.'
  draft.version.change = 'minor'
})
const withMailchimp = edited((draft: PolicyContent) => {
  draft.version.publishedAt = '2026-12-24T08:00:00.5Z'
  blockOf(draft, 'subprocessorList').entries.push({
    _key: 'e-new',
    _type: 'subprocessorEntry',
    hidden: false,
    subprocessor: {_id: 'subprocessor-mailchimp', name: 'Mailchimp', country: 'US'},
  })
}, renamed)

async function versions() {
  const chain = await chainOf([samplePolicy, renamed, withMailchimp])
  return chain.map(({content, ...head}, index) => {
    const before = chain[index - 1]?.content
    return {head, diff: before && diffPolicies(before, content)}
  })
}

describe('policyFeed', () => {
  it('is an Atom feed with an entry for each version, newest first', async () => {
    const {body, contentType} = policyFeed(policy, await versions())
    const xml = parseXml(body)
    validateAtom(xml.document)
    expect(contentType).toBe('application/atom+xml; charset=utf-8')
    expect(xml.all('/a:feed/a:title')).toEqual(['Personvern <hos> "oss" & dere'])
    expect(xml.all('/a:feed/@xml:lang')).toEqual(['nb'])
    expect(xml.all('/a:feed/a:author/a:name')).toEqual(['Okane'])
    expect(xml.all('/a:feed/a:updated')).toEqual(['2026-12-24T08:00:00.5Z'])
    expect(xml.all('//a:entry/a:title')).toEqual([
      'Versjon 3: mindre endring',
      'Versjon 2: mindre endring',
      'Versjon 1: vesentlig endring',
    ])
    expect(xml.all('//a:entry[2]/a:summary')).toEqual(['Nytt & bedre <navn>.'])
  })

  it('says in HTML what changed, with every text escaped', async () => {
    const xml = parseXml(policyFeed(policy, await versions()).body)
    expect(xml.all('//a:entry[2]/a:content')).toEqual([
      '<p>Gjelder fra 1. desember 2026</p><p>Nytt &amp; bedre &lt;navn&gt;.</p>' +
        '<ul><li>Tittelen er endret fra «Personvernerklæring» til «Personvern &lt;b&gt;»</li></ul>',
    ])
  })

  it('names each entry by its content, and leads to the version and its changes', async () => {
    const feed = await versions()
    const xml = parseXml(policyFeed(policy, feed).body)
    const hash = feed[2]?.head.contentHash ?? ''
    const name = Buffer.from(hash, 'hex').toString('base64url')
    expect(xml.all('//a:entry[1]/a:id')).toEqual([`ni:///sha-256;${name}`])
    expect(new Set(xml.all('//a:id')).size).toBe(4)
    expect(xml.attributes('//a:entry[1]/a:link')).toEqual([
      {rel: 'alternate', type: 'text/html', href: 'https://personvern.okane.no/personvern/v/3'},
      {
        rel: 'related',
        type: 'text/html',
        href: 'https://personvern.okane.no/personvern/v/3/changes',
      },
    ])
    expect(xml.attributes('/a:feed/a:link[@rel="self"]')).toMatchObject([
      {href: 'https://personvern.okane.no/personvern/feed'},
    ])
  })
})

describe('subprocessorFeed', () => {
  it('tells of recipients only', async () => {
    const xml = parseXml(subprocessorFeed(policy, await versions()).body)
    validateAtom(xml.document)
    expect(xml.all('//a:entry/a:title')).toEqual([
      'Versjon 3: mindre endring',
      'Versjon 1: vesentlig endring',
    ])
    expect(xml.all('//a:entry[1]/a:content')[0]).toContain(
      '<ul><li>Ny mottaker: Mailchimp (USA)</li></ul>',
    )
    expect(xml.all('/a:feed/a:id')).not.toEqual(
      parseXml(policyFeed(policy, await versions()).body).all('/a:feed/a:id'),
    )
  })
})
