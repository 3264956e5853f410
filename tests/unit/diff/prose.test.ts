import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {diffPolicies, diffText, type WordRun} from '#lib/policy/diff/index.ts'
import type {Span, TextBlock} from '#lib/policy/model/index.ts'
import {arbitraryPolicy} from '#tests/fixtures/arbitrary-policy.ts'
import {edited, paragraph, samplePolicy, sectionOf} from '#tests/fixtures/sample-policy.ts'

/** Runs as one line: [-deleted-], {+inserted+}, ~restyled~. */
function line(runs: readonly WordRun[]): string {
  const brackets = {
    same: ['', ''],
    deleted: ['[-', '-]'],
    inserted: ['{+', '+}'],
    restyled: ['~', '~'],
  }
  return runs.map(({op, text}) => brackets[op].join(text)).join('')
}

const side = (runs: readonly WordRun[], left: 'deleted' | 'inserted') =>
  runs
    .filter(({op}) => op !== left)
    .map(({text}) => text)
    .join('')

/** The runs of the only paragraph that changed. */
function wordsBetween(before: TextBlock, after: TextBlock): readonly WordRun[] {
  const put = (block: TextBlock) =>
    edited((draft) => {
      sectionOf(draft, 'generelt').body = [block]
    })
  const [change] = diffPolicies(put(before), put(after)).sections
  const [block] = change?.kind === 'changed' ? change.blocks : []
  if (block?.kind !== 'changed' || block.type !== 'block') throw new Error('no text changed')
  return block.words
}

const span = (text: string, ...marks: string[]): Span => ({_key: text, _type: 'span', text, marks})

describe('diffText', {timeout: 60_000}, () => {
  it.each([
    [
      'Vi lagrer i opptil ett år.',
      'Vi lagrer i inntil to år.',
      'Vi lagrer i [-opptil ett-]{+inntil to+} år.',
    ],
    ['en rød grønn bil', 'en blå gul bil', 'en [-rød grønn-]{+blå gul+} bil'],
    [
      'Skriv til privacy@gdpr.no.',
      'Skriv til post@okane.no.',
      'Skriv til [-privacy@gdpr.no-]{+post@okane.no+}.',
    ],
    [
      'Se http://www.okane.no.',
      'Se https://www.okane.no.',
      'Se [-http://www.okane.no-]{+https://www.okane.no+}.',
    ],
    ['', 'Nytt', '{+Nytt+}'],
    ['Innsyn', 'Innsyn', 'Innsyn'],
  ])('compares whole words: %s', (before, after, expected) => {
    expect(line(diffText(before, after, 'nb'))).toBe(expected)
  })

  it('shows a rewritten text as one replacement', () => {
    const before =
      'Opplysninger som ikke lenger er nødvendig for det formål de er laget for, slettes.'
    const after = 'Vi tar vare på kvitteringer i fem år fordi bokføringsloven krever det av oss.'
    expect(line(diffText(before, after, 'nb'))).toBe(`[-${before}-]{+${after}+}`)
  })

  it('holds both texts, whatever they are', () => {
    const text = fc.string({unit: 'grapheme', maxLength: 80})
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = diffText(before, after, 'nb')
        expect([side(runs, 'inserted'), side(runs, 'deleted')]).toEqual([before, after])
      }),
    )
  })

  it('does not look for every shared word of two long texts that differ all over', () => {
    const long = (seed: number) =>
      Array.from({length: 4000}, (_, i) => `ord${(i * seed) % 997}`).join(' ')
    const [before, after] = [long(7), long(31)]
    expect(line(diffText(before, after, 'nb'))).toBe(`[-${before}-]{+${after}+}`)
  })
})

describe('prose in a diff', {timeout: 60_000}, () => {
  it('tells a new emphasis from new words', () => {
    const after = {
      ...paragraph('p', ''),
      children: [span('Vi '), span('sletter', 'strong'), span(' alt.')],
    }
    expect(wordsBetween(paragraph('p', 'Vi sletter alt.'), after)).toEqual([
      {op: 'same', text: 'Vi ', marks: []},
      {op: 'restyled', text: 'sletter', before: {marks: []}, after: {marks: ['strong']}},
      {op: 'same', text: ' alt.', marks: []},
    ])
  })

  it('tells where a link led and leads', () => {
    const linked = (href: string): TextBlock => ({
      ...paragraph('p', ''),
      markDefs: [{_key: 'l', _type: 'link', href}],
      children: [span('Les mer '), span('hos Datatilsynet', 'l', 'em')],
    })
    expect(
      wordsBetween(linked('http://datatilsynet.no'), linked('https://www.datatilsynet.no')),
    ).toEqual([
      {op: 'same', text: 'Les mer ', marks: []},
      {
        op: 'restyled',
        text: 'hos Datatilsynet',
        before: {marks: ['em'], href: 'http://datatilsynet.no'},
        after: {marks: ['em'], href: 'https://www.datatilsynet.no'},
      },
    ])
  })

  it('does not mind how the text is cut into spans', () => {
    const cut = {...paragraph('p', ''), children: [span('Vi sl'), span('etter'), span(' alt.')]}
    expect(wordsBetween(paragraph('p', 'Vi sletter alt.'), cut)).toEqual([
      {op: 'same', text: 'Vi sletter alt.', marks: []},
    ])
  })

  it('holds the text of both versions, for any policies', () => {
    const textOf = (block: TextBlock) => block.children.map(({text}) => text).join('')
    fc.assert(
      fc.property(arbitraryPolicy, arbitraryPolicy, (a, b) => {
        for (const section of diffPolicies(a, b).sections) {
          for (const change of section.kind === 'changed' ? section.blocks : []) {
            if (change.kind !== 'changed' || change.type !== 'block') continue
            expect(side(change.words, 'inserted')).toBe(textOf(change.before))
            expect(side(change.words, 'deleted')).toBe(textOf(change.after))
          }
        }
      }),
    )
  })
})

it('compares the sample with itself without a word', () => {
  expect(diffPolicies(samplePolicy, samplePolicy).sections).toEqual([])
})
