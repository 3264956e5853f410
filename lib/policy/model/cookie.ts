import {z} from 'zod'
import {key, lifetime, text} from './scalars.ts'
import {COOKIE_CATEGORIES, COOKIE_PARTIES, STORAGE_KINDS} from './vocabulary.ts'

/** Something that is kept on, or read from, a visitor's device (ekomloven § 3-15). */
export const cookie = z.strictObject({
  _key: key,
  _type: z.literal('cookie'),
  /** A trailing `*` matches every name with that prefix. */
  name: text,
  storage: z.enum(STORAGE_KINDS),
  party: z.enum(COOKIE_PARTIES).optional(),
  domain: text.optional(),
  purpose: text.optional(),
  category: z.enum(COOKIE_CATEGORIES).optional(),
  lifetime: lifetime.optional(),
  /** Why no consent is needed, where the category is `necessary`. */
  justification: text.optional(),
})
export type Cookie = z.infer<typeof cookie>
