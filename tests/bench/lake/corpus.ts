import {once} from 'node:events'
import {createWriteStream} from 'node:fs'

const PARAGRAPH =
  'Vi behandler personopplysninger om deg når du er kunde hos oss, når du kontakter oss, og når du besøker nettstedet vårt. '

/** Policies that the site shows, and versions of each. */
export const POLICIES = 5
export const VERSIONS = 15

/** A version of about 2 KB, with the attributes that the site's queries read. */
function version(policy: string, number: number) {
  return {
    _id: `${policy}-v${number}`,
    _type: 'policyVersion',
    policy: {_type: 'reference', _ref: policy, _weak: true},
    number,
    change: 'minor',
    effectiveFrom: '2026-01-01T00:00:00Z',
    publishedAt: '2026-01-01T00:00:00Z',
    publishedBy: 'bench',
    summary: 'Rettet en skrivefeil',
    content: {
      sections: Array.from({length: 3}, (_, n) => ({_key: `s${n}`, text: PARAGRAPH.repeat(4)})),
    },
    contentHash: 'a'.repeat(64),
    previousHash: 'b'.repeat(64),
  }
}

/**
 * Writes a corpus as NDJSON: the same few policies whatever its size, and for the rest versions of
 * policies that are gone, so that neither the type nor the size of an answer tells the two apart.
 */
export async function writeCorpus(file: string, documents: number): Promise<void> {
  const out = createWriteStream(file)
  let written = 0
  const write = async (doc: object) => {
    if (!out.write(`${JSON.stringify(doc)}\n`)) await once(out, 'drain')
    written += 1
  }
  await write({_id: 'siteSettings', _type: 'siteSettings', name: 'Bench'})
  for (let n = 0; n < POLICIES; n += 1) {
    const slug = {_type: 'slug', current: `side-${n}`}
    await write({_id: `policy-${n}`, _type: 'policy', title: `Side ${n}`, language: 'nb', slug})
    for (let v = 1; v <= VERSIONS; v += 1) await write(version(`policy-${n}`, v))
  }
  for (let n = 0; written < documents; n += 1) {
    await write(version(`gone-${Math.floor(n / VERSIONS)}`, (n % VERSIONS) + 1))
  }
  out.end()
  await once(out, 'finish')
}
