import {z} from 'zod'
import {href, key} from './scalars.ts'

export const DECORATORS = ['strong', 'em'] as const
export const BLOCK_STYLES = ['normal', 'h3', 'h4', 'blockquote'] as const
export const LIST_KINDS = ['bullet', 'number'] as const

export const link = z.strictObject({_key: key, _type: z.literal('link'), href})

export const span = z.strictObject({
  _key: key,
  _type: z.literal('span'),
  text: z.string(),
  /** Decorators by name, links by the `_key` of their mark definition. */
  marks: z.array(z.string()).default([]),
})
export type Span = z.infer<typeof span>

/** A paragraph, heading, quotation or list item, as Portable Text has it. */
export const textBlock = z
  .strictObject({
    _key: key,
    _type: z.literal('block'),
    style: z.enum(BLOCK_STYLES).default('normal'),
    listItem: z.enum(LIST_KINDS).optional(),
    level: z.int().min(1).max(10).optional(),
    children: z.array(span),
    markDefs: z.array(link).default([]),
  })
  .superRefine((block, context) => {
    const known = new Set<string>([...DECORATORS, ...block.markDefs.map((mark) => mark._key)])
    block.children.forEach((child, index) => {
      for (const mark of child.marks) {
        if (known.has(mark)) continue
        context.addIssue({
          code: 'custom',
          path: ['children', index, 'marks'],
          message: `mark "${mark}" is neither a decorator nor defined in markDefs`,
        })
      }
    })
  })
export type TextBlock = z.infer<typeof textBlock>
