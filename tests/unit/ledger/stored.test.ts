import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {contentHash} from '#lib/policy/canonical.ts'
import {verifyStored} from '#lib/policy/ledger/index.ts'
import type {PolicyVersion} from '#lib/policy/model/index.ts'
import {arbitraryPolicy} from '#tests/fixtures/arbitrary-policy.ts'
import {chainOf} from '#tests/fixtures/chain.ts'
import {edited, samplePolicy} from '#tests/fixtures/sample-policy.ts'

const second = edited((draft) => {
  draft.title = 'Personvern'
})
const third = edited((draft) => {
  draft.title = 'Personvern hos oss'
}, second)

const sampleChain = () => chainOf([samplePolicy, second, third])

async function faultsOf(documents: readonly unknown[]) {
  return (await verifyStored(documents)).flatMap(({faults}) => faults)
}

/** The document with one character of its JSON replaced; undefined where that says the same. */
function tampered(document: unknown, at: number, replacement: string): unknown {
  const json = JSON.stringify(document)
  const text = json.slice(0, at) + replacement + json.slice(at + 1)
  try {
    const changed: unknown = JSON.parse(text)
    return JSON.stringify(changed) === json ? undefined : changed
  } catch {
    return undefined
  }
}

describe('verifyStored', {timeout: 60_000}, () => {
  it('finds nothing wrong with an intact chain, in any order', async () => {
    const [one, two, three] = await sampleChain()
    expect(await verifyStored([three, one, two])).toEqual([
      {
        policy: 'policy-personvern',
        count: 3,
        newest: {number: 3, contentHash: three?.contentHash},
        faults: [],
      },
    ])
  })

  it('finds nothing wrong with any policies, as the lake returns them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(arbitraryPolicy, {minLength: 1, maxLength: 4}),
        async (contents) => {
          const stored = (await chainOf(contents)).map((version) => ({
            ...version,
            _rev: 'r',
            _createdAt: '2026-11-24T08:00:00Z',
            _updatedAt: '2026-11-24T08:00:00Z',
          }))
          expect(await faultsOf(JSON.parse(JSON.stringify(stored)))).toEqual([])
        },
      ),
    )
  })

  it('finds every single changed character of a stored version', async () => {
    const chain = await sampleChain()
    const length = JSON.stringify(chain[1]).length
    let changes = 0
    for (let at = 0; at < length; at++) {
      for (const replacement of ['a', '2', '"', 'Z']) {
        const changed = tampered(chain[1], at, replacement)
        if (changed === undefined) continue
        changes += 1
        const faults = await faultsOf([chain[0], changed, chain[2]])
        expect(faults, `${JSON.stringify(changed)}`).not.toEqual([])
      }
    }
    expect(changes).toBeGreaterThan(length)
  })

  it('finds any changed character of any version', async () => {
    const contents = fc.array(arbitraryPolicy, {minLength: 1, maxLength: 4})
    await fc.assert(
      fc.asyncProperty(
        contents,
        fc.nat(),
        fc.nat(),
        fc.string({unit: 'binary', minLength: 1, maxLength: 1}),
        async (policies, which, place, character) => {
          const chain = await chainOf(policies)
          const index = which % chain.length
          const position = place % JSON.stringify(chain[index]).length
          const changed = tampered(chain[index], position, character)
          fc.pre(changed !== undefined)
          expect(
            await faultsOf(chain.map((each, at) => (at === index ? changed : each))),
          ).not.toEqual([])
        },
      ),
      {numRuns: 500},
    )
  })

  it('names the first broken link when a content was changed and its hash made to fit', async () => {
    const chain = await sampleChain()
    const [one, two] = chain
    if (!one || !two) throw new Error('the chain is too short')
    const content = {...two.content, title: 'Noe annet'}
    const forged = {...two, content, contentHash: await contentHash(content)}
    const [first, ...others] = await faultsOf(chain.with(1, forged))
    expect(others).toEqual([])
    expect(first).toEqual({
      kind: 'link',
      number: 3,
      subject: 'policy-personvern-v3',
      message: `policy-personvern-v3 says that the version before it is ${two.contentHash}, but that is ${forged.contentHash}`,
    })
  })

  it.each<[string, (chain: PolicyVersion[]) => unknown[], object]>([
    ['a missing version', ([one, , three]) => [one, three], {kind: 'missing', number: 2}],
    ['a missing first version', ([, two, three]) => [two, three], {kind: 'missing', number: 1}],
    [
      'two versions with one number',
      (chain) => [...chain, {...chain[1], _id: 'other'}],
      {kind: 'duplicate', number: 2},
    ],
    [
      'a head that says something else than its content',
      (chain) => chain.map((each) => ({...each, summary: 'Ingenting.'})),
      {kind: 'head', number: 1},
    ],
    [
      'a lone surrogate, which has no canonical form',
      ([one]) => [{...one, content: {...one?.content, title: '\ud800'}}],
      {kind: 'unreadable', number: 1},
    ],
    [
      'a document of another kind',
      ([one]) => [{...one, _type: 'policy'}],
      {kind: 'field', number: 1},
    ],
    ['something added', ([one]) => [{...one, note: 1}], {kind: 'field', number: 1}],
    ['no document at all', () => [null], {kind: 'unreadable', number: 0}],
  ])('finds %s', async (_, change, expected) => {
    const faults = await faultsOf(change(await sampleChain()))
    expect(faults).toContainEqual(expect.objectContaining(expected))
  })

  it('does not mind what the lake writes of its own', async () => {
    const chain = await sampleChain()
    const revised = chain.map((each, index) => ({...each, _rev: `r${index}`, _updatedAt: 'later'}))
    expect(await faultsOf(revised)).toEqual([])
  })

  it('finds a chain that was cut off, or made anew, by a fingerprint that was noted', async () => {
    const [one, two, three] = await sampleChain()
    if (!one || !two || !three) throw new Error('the chain is too short')
    const policy = 'policy-personvern'
    const noted = new Map([[policy, [{number: 3, contentHash: three.contentHash}]]])
    expect((await verifyStored([one, two, three], noted))[0]?.faults).toEqual([])
    const anew = await chainOf([samplePolicy, second, edited(() => {}, second)])
    for (const chain of [[one, two], anew, []]) {
      const [report] = await verifyStored(chain, noted)
      expect(report?.faults).toMatchObject([{kind: 'witness', number: 3}])
    }
  })

  it('reports on each policy by itself', async () => {
    const other = (await chainOf([{...samplePolicy, policy: 'policy-privacy'}])).map((each) => ({
      ...each,
      contentHash: '0'.repeat(64),
    }))
    const reports = await verifyStored([...(await sampleChain()), ...other])
    expect(reports.map(({policy, faults}) => [policy, faults.length])).toEqual([
      ['policy-personvern', 0],
      ['policy-privacy', 1],
    ])
  })
})
