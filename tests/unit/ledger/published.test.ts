import {describe, expect, it} from 'vitest'
import {canonicalJson} from '#lib/policy/canonical.ts'
import {type PublishedVersion, verifyPublished} from '#lib/policy/ledger/index.ts'
import {chainOf} from '#tests/fixtures/chain.ts'
import {edited, samplePolicy} from '#tests/fixtures/sample-policy.ts'

const POLICY = 'policy-personvern'
const encode = (text: string) => new TextEncoder().encode(text)

async function published(): Promise<PublishedVersion[]> {
  const second = edited((draft) => {
    draft.title = 'Personvern'
  })
  return (await chainOf([samplePolicy, second, edited(() => {}, second)])).map((version) => ({
    url: `https://okane.no/personvern/v/${version.number}.json`,
    number: version.number,
    contentHash: version.contentHash,
    bytes: encode(canonicalJson(version.content)),
  }))
}

const faultsOf = async (versions: readonly PublishedVersion[]) =>
  (await verifyPublished(POLICY, versions)).faults

describe('verifyPublished', {timeout: 60_000}, () => {
  it('finds nothing wrong with what an honest site publishes', async () => {
    const versions = await published()
    expect(await verifyPublished(POLICY, versions)).toEqual({
      policy: POLICY,
      count: 3,
      newest: {number: 3, contentHash: versions[2]?.contentHash},
      faults: [],
    })
  })

  it('finds every single changed byte', async () => {
    const versions = await published()
    const length = versions[1]?.bytes.length ?? 0
    for (let at = 0; at < length; at++) {
      const changed = versions.map((version, index) => {
        if (index !== 1) return version
        const bytes = version.bytes.slice()
        bytes[at] = (bytes[at] ?? 0) ^ 1
        return {...version, bytes}
      })
      expect(await faultsOf(changed), `byte ${at}`).not.toEqual([])
    }
    expect(length).toBeGreaterThan(1000)
  })

  it('finds JSON that says the same in other bytes', async () => {
    const [one] = await published()
    if (!one) throw new Error('nothing is published')
    const pretty = encode(JSON.stringify(JSON.parse(new TextDecoder().decode(one.bytes)), null, 2))
    expect(await faultsOf([{...one, bytes: pretty}])).toMatchObject([
      {kind: 'hash', number: 1},
      {kind: 'bytes', number: 1, message: expect.stringContaining('RFC 8785')},
    ])
  })

  it('finds a version behind the address of another, and of another policy', async () => {
    const [one, two] = await published()
    if (!one || !two) throw new Error('nothing is published')
    const swapped = [one, {...two, bytes: one.bytes, contentHash: one.contentHash}]
    expect(await faultsOf(swapped)).toMatchObject([{kind: 'identity'}, {kind: 'link'}])
    expect((await verifyPublished('policy-other', [one])).faults).toMatchObject([
      {kind: 'identity'},
    ])
  })

  it('finds a list that leaves a version out', async () => {
    const [one, , three] = await published()
    if (!one || !three) throw new Error('nothing is published')
    expect(await faultsOf([one, three])).toMatchObject([{kind: 'missing', number: 2}])
  })

  it('finds what is no version at all', async () => {
    const page = {url: 'https://okane.no/x', number: 1, contentHash: '', bytes: encode('<html>')}
    expect(await faultsOf([page])).toMatchObject([{kind: 'hash'}, {kind: 'bytes'}])
  })
})
