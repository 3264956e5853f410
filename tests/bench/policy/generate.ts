import type {FrozenBlock, FrozenSection, PolicyContent} from '#lib/policy/model/index.ts'
import {samplePolicy} from '#tests/fixtures/sample-policy.ts'

const WORDS =
  'vi lagrer opplysninger om deg når du handler hos oss navn adresse telefon kjøp betaling samtykke avtale lov formål sletter innsyn retting klage kunde nettbutikk levering regnskap år måneder chat e-post nyhetsbrev markedsføring statistikk sikkerhet tilgang ansatte leverandør databehandler overføring land grunnlag interesse'.split(
    ' ',
  )

/** Pseudo-random numbers from 0 to 1, the same in every run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function sentence(random: () => number, length: number): string {
  const words = Array.from({length}, () => WORDS[Math.floor(random() * WORDS.length)])
  return `${words.join(' ')}.`
}

const paragraph = (key: string, text: string): FrozenBlock => ({
  _key: key,
  _type: 'block',
  style: 'normal',
  markDefs: [],
  children: [{_key: `${key}s`, _type: 'span', text, marks: []}],
})

function section(index: number, random: () => number): FrozenSection {
  const body = Array.from({length: 5}, (_, at) => paragraph(`${index}-${at}`, sentence(random, 40)))
  if (index % 6 === 1) {
    body.push({
      _key: `${index}-list`,
      _type: 'subprocessorList',
      hidden: false,
      entries: Array.from({length: 6}, (_, at) => ({
        _key: `e${at}`,
        _type: 'subprocessorEntry',
        hidden: false,
        subprocessor: {
          _id: `subprocessor-${index}-${at}`,
          name: `Leverandør ${index}-${at}`,
          country: 'NO',
          purpose: sentence(random, 12),
        },
      })),
    })
  }
  if (index % 6 === 2) {
    body.push({
      _key: `${index}-cookies`,
      _type: 'cookieList',
      hidden: false,
      providers: [
        {
          _key: 'p',
          _type: 'cookieProvider',
          hidden: false,
          name: `Leverandør ${index}`,
          cookies: Array.from({length: 8}, (_, at) => ({
            _key: `c${at}`,
            _type: 'cookie',
            name: `_c${index}_${at}`,
            storage: 'cookie',
            lifetime: 'P13M',
            purpose: sentence(random, 10),
          })),
        },
      ],
    })
  }
  return {
    _key: `section-${index}`,
    _type: 'policySection',
    hidden: false,
    heading: `${index} ${sentence(random, 4)}`,
    anchor: `avsnitt-${index}`,
    covers: [],
    body,
  }
}

/** A policy of so many sections: 200 words each, and a list in every third. */
export function policyOf(sections: number): PolicyContent {
  const random = randomFrom(1)
  return {
    ...samplePolicy,
    sections: Array.from({length: sections}, (_, index) => section(index, random)),
  }
}

type Editing = (section: Exclude<FrozenSection, {hidden: true}>, random: () => number) => void

/** A copy in which every so many sections are edited. */
function editedBy(policy: PolicyContent, every: number, edit: Editing): PolicyContent {
  const random = randomFrom(2)
  const copy = structuredClone(policy)
  for (const [index, each] of copy.sections.entries()) {
    if (!each.hidden && index % every === 0) edit(each, random)
  }
  return copy
}

function reword(block: FrozenBlock | undefined, random: () => number): void {
  if (block?._type !== 'block') return
  for (const span of block.children) {
    const words = span.text.split(' ')
    for (let at = 0; at < 3; at++) words[Math.floor(random() * words.length)] = 'endret'
    span.text = words.join(' ')
  }
}

/** One section in ten has three other words in each paragraph, and two sections change places. */
export function edited(policy: PolicyContent): PolicyContent {
  const copy = editedBy(policy, 10, (each, random) => {
    for (const block of each.body) reword(block, random)
  })
  const [first, ...rest] = copy.sections
  return {...copy, sections: first ? [...rest, first] : rest}
}

/** Every paragraph has three other words. */
export function editedAllOver(policy: PolicyContent): PolicyContent {
  return editedBy(policy, 1, (each, random) => {
    for (const block of each.body) reword(block, random)
  })
}

/** The same text under other keys, anchors and headings, as another import of it would be. */
export function importedAgain(policy: PolicyContent): PolicyContent {
  let count = 0
  const copy = editedBy(policy, 1, (each, random) => {
    each._key = `n${count++}`
    each.anchor = `nytt-${count}`
    each.heading = `${count} ${sentence(random, 4)}`
    for (const block of each.body) block._key = `n${count++}`
  })
  return copy
}
