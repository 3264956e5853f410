import fc from 'fast-check'
import {applyPatch} from 'mendoza'
import {describe, expect, it} from 'vitest'
import {effectsBetween} from '#sanity/lake/store/effects.ts'

const keyed = fc.array(
  fc.record({_key: fc.constantFrom('a', 'b', 'c', 'd'), text: fc.string({unit: 'grapheme'})}),
)
const document = fc
  .dictionary(
    fc.string({maxLength: 3}),
    fc.oneof(fc.jsonValue({maxDepth: 4}), fc.string({unit: 'grapheme'}), keyed),
  )
  .map((value) => JSON.parse(JSON.stringify(value)))

describe('effects', () => {
  it('lead from each state to the other', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const {apply, revert} = effectsBetween(before, after)
        expect(applyPatch(before, apply)).toEqual(after)
        expect(applyPatch(after, revert)).toEqual(before)
      }),
      {numRuns: 500},
    )
  })

  it('tell a beginning and an end', () => {
    expect(effectsBetween(null, {a: 1})).toEqual({apply: [0, {a: 1}], revert: [0, null]})
    expect(effectsBetween({a: 1}, null)).toEqual({apply: [0, null], revert: [0, {a: 1}]})
  })

  it('say no more than what changed', () => {
    const paragraph = 'Vi behandler personopplysninger når du er kunde. '.repeat(50)
    const block = (key: string, text: string) => ({_key: key, children: [{_key: 's', text}]})
    const before = {_id: 'a', body: [block('1', paragraph), block('2', paragraph)]}
    const after = {_id: 'a', body: [block('1', paragraph), block('2', `${paragraph}Også nå.`)]}
    expect(JSON.stringify(effectsBetween(before, after).apply).length).toBeLessThan(80)
    const moved = {_id: 'a', body: before.body.toReversed()}
    expect(JSON.stringify(effectsBetween(before, moved)).length).toBeLessThan(80)
  })

  it('never cut a character in two', () => {
    for (const [a, b] of [
      ['😀', '😁'],
      ['a😀b', 'a😁b'],
      ['🫐🫐', '🫐'],
    ]) {
      const {apply} = effectsBetween({text: a}, {text: b})
      expect(applyPatch({text: a}, apply)).toEqual({text: b})
    }
  })
})
