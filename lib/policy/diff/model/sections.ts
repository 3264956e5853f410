import {z} from 'zod'
import {frozenSection} from '../../model/index.ts'
import * as part from '../parts.ts'
import {blockChange} from './blocks.ts'
import {from, kept, passed, to} from './places.ts'

export const SECTION_FIELDS = ['heading', 'anchor', 'formerAnchors', 'covers'] as const

export const sectionChange = z.discriminatedUnion('kind', [
  z.strictObject({kind: z.literal('added'), ...to, item: frozenSection}),
  z.strictObject({kind: z.literal('removed'), ...from, item: frozenSection}),
  z.strictObject({
    kind: z.literal('moved'),
    ...passed,
    item: z.discriminatedUnion('hidden', [part.sectionHead, part.hiddenSection]),
  }),
  z.strictObject({
    kind: z.literal('hidden'),
    ...kept,
    before: part.shownSection,
    after: part.hiddenSection,
  }),
  z.strictObject({
    kind: z.literal('shown'),
    ...kept,
    before: part.hiddenSection,
    after: part.shownSection,
  }),
  z.strictObject({
    kind: z.literal('changed'),
    ...kept,
    fields: z.array(z.enum(SECTION_FIELDS)),
    before: part.sectionHead,
    after: part.sectionHead,
    blocks: z.array(blockChange),
  }),
])
export type SectionChange = z.infer<typeof sectionChange>
