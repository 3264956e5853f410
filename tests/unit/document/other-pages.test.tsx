// @vitest-environment jsdom
import {expect, test} from 'vitest'
import {documentResponse, ErrorPage, NotFoundPage, PolicyListPage} from '#lib/document/index.ts'
import {fixturePolicy, fixtureVersion} from '#tests/fixtures/document.ts'
import {addresses, all, parsed, words} from './parsed.ts'

const site = {name: 'Okane', origin: 'https://personvern.okane.no'}

async function policies() {
  const [nb, en] = [await fixtureVersion(), await fixtureVersion(fixturePolicy('en'))]
  return [nb, en].map(({content, ...inForce}) => ({
    _id: content.policy,
    title: content.title,
    slug: content.slug,
    language: content.language,
    original: content.policy,
    inForce,
  }))
}

test('the list shows each policy in its own language with its own date', async () => {
  const document = await parsed(<PolicyListPage site={site} policies={await policies()} at={0} />)
  expect(addresses(document, '.policies a')).toEqual(['/personvern', '/privacy'])
  const [nb, en] = all(document, '.policies li')
  expect(nb?.getAttribute('lang')).toBe('nb')
  expect(words(nb ?? null)).toBe('PersonvernerklæringSist oppdatert 1. januar 2025')
  expect(words(en ?? null)).toBe('Privacy policyLast updated 1 January 2025')
})

test('a page that is not there says so, leads on, and stays out of search engines', async () => {
  const page = <NotFoundPage site={site} policies={await policies()} />
  expect((await documentResponse(page, {status: 404})).status).toBe(404)
  const document = await parsed(page)
  expect(words(document.querySelector('h1'))).toBe('Her er det ingen side')
  expect(addresses(document, '.policies a')).toEqual(['/personvern', '/privacy'])
  expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex')
})

test('the error pages need no content at all', async () => {
  expect(words((await parsed(<NotFoundPage />)).querySelector('main'))).toContain('feilskrevet')
  const error = await parsed(<ErrorPage />)
  expect(words(error.querySelector('main'))).toContain('Prøv igjen om et øyeblikk')
  expect(all(error, 'h1').length).toBe(1)
})

test.each([
  ['en-GB,en;q=0.9,nb;q=0.8', 'en'],
  ['de, nn;q=0.5', 'nn'],
  ['no', 'nb'],
  ['de', 'nb'],
  ['', 'nb'],
])('to those who ask for «%s» the error page speaks %s', async (languages, language) => {
  const document = await parsed(<ErrorPage languages={languages} />)
  expect(document.documentElement.lang).toBe(language)
})
