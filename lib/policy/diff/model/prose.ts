import {z} from 'zod'
import {DECORATORS, href} from '../../model/index.ts'

const format = {
  /** In the order of `DECORATORS`. */
  marks: z.array(z.enum(DECORATORS)),
  href: href.optional(),
}

/** A stretch of prose that shares one fate and one format. */
export const wordRun = z.discriminatedUnion('op', [
  z.strictObject({op: z.literal('same'), text: z.string(), ...format}),
  z.strictObject({op: z.literal('inserted'), text: z.string(), ...format}),
  z.strictObject({op: z.literal('deleted'), text: z.string(), ...format}),
  /** The same words with other emphasis, or leading elsewhere. */
  z.strictObject({
    op: z.literal('restyled'),
    text: z.string(),
    before: z.strictObject(format),
    after: z.strictObject(format),
  }),
])
export type WordRun = z.infer<typeof wordRun>
