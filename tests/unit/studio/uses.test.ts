import {describe, expect, test} from 'vitest'
import {starterDocuments} from '#sanity/starter/index.ts'
import {usesOf} from '#sanity/studio/subprocessors/uses.ts'

const {policies} = starterDocuments

describe('usesOf', () => {
  test('finds every section that refers to a subprocessor, in each policy', () => {
    expect(usesOf({policies}, 'subprocessor-vipps').map(({heading}) => heading)).toEqual([
      'Hvem får opplysningene dine?',
      'Who gets your data?',
    ])
  })

  test('finds uses that visitors do not see: what is hidden may be shown again', () => {
    expect(usesOf({policies}, 'subprocessor-mailchimp').length).toBeGreaterThan(0)
  })

  test('finds none of a subprocessor that no policy refers to', () => {
    expect(usesOf({policies}, 'subprocessor-unused')).toEqual([])
  })

  test('leads to the section, and bears policies that are not finished', () => {
    const unfinished = [
      {_id: 'a', _type: 'policy'},
      {
        _id: 'b',
        _type: 'policy',
        sections: [null, {_key: 'x', body: [{entries: [{subprocessor: {_ref: 'y'}}]}]}],
      },
    ]
    expect(usesOf({policies: unfinished}, 'y')).toEqual([
      {policyId: 'b', policyTitle: 'b', heading: '', path: 'sections[_key=="x"]'},
    ])
  })
})
