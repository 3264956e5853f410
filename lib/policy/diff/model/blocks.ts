import {z} from 'zod'
import {frozenBlock, slug, text, textBlock} from '../../model/index.ts'
import * as part from '../parts.ts'
import {entryChange, providerListChange, rightEntryChange} from './entries.ts'
import {from, kept, passed, to} from './places.ts'
import {wordRun} from './prose.ts'

const textChanged = {
  kind: z.literal('changed'),
  type: z.literal('block'),
  ...kept,
  before: textBlock,
  after: textBlock,
  words: z.array(wordRun),
}

/** A change among the paragraphs of a callout. */
export const textBlockChange = z.discriminatedUnion('kind', [
  z.strictObject({kind: z.literal('added'), ...to, item: textBlock}),
  z.strictObject({kind: z.literal('removed'), ...from, item: textBlock}),
  z.strictObject({kind: z.literal('moved'), ...passed, item: textBlock}),
  z.strictObject(textChanged),
])
export type TextBlockChange = z.infer<typeof textBlockChange>

/** The other section, where a block moved between two. */
const otherSection = z.strictObject({
  heading: text,
  anchor: slug,
  /** What changed in the words on the way, if anything did. */
  words: z.array(wordRun).optional(),
})

/** A change among the blocks of a section's body. */
export const blockChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('added'),
    ...to,
    item: frozenBlock,
    movedFrom: otherSection.optional(),
  }),
  z.strictObject({
    kind: z.literal('removed'),
    ...from,
    item: frozenBlock,
    movedTo: otherSection.omit({words: true}).optional(),
  }),
  z.strictObject({kind: z.literal('moved'), ...passed, item: frozenBlock}),
  z.strictObject({kind: z.literal('hidden'), ...kept, before: frozenBlock, after: frozenBlock}),
  z.strictObject({kind: z.literal('shown'), ...kept, before: frozenBlock, after: frozenBlock}),
  z.discriminatedUnion('type', [
    z.strictObject(textChanged),
    z.strictObject({
      kind: z.literal('changed'),
      type: z.literal('subprocessorList'),
      ...kept,
      before: part.subprocessorListHead,
      after: part.subprocessorListHead,
      entries: z.array(entryChange),
    }),
    z.strictObject({
      kind: z.literal('changed'),
      type: z.literal('cookieList'),
      ...kept,
      before: part.cookieListHead,
      after: part.cookieListHead,
      providers: z.array(providerListChange),
    }),
    z.strictObject({
      kind: z.literal('changed'),
      type: z.literal('controllerCard'),
      ...kept,
      before: part.shownControllerCard,
      after: part.shownControllerCard,
    }),
    z.strictObject({
      kind: z.literal('changed'),
      type: z.literal('rightsList'),
      ...kept,
      before: part.rightsListHead,
      after: part.rightsListHead,
      rights: z.array(rightEntryChange),
    }),
    z.strictObject({
      kind: z.literal('changed'),
      type: z.literal('callout'),
      ...kept,
      before: part.calloutHead,
      after: part.calloutHead,
      body: z.array(textBlockChange),
    }),
  ]),
])
export type BlockChange = z.infer<typeof blockChange>
