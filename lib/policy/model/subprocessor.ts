import {z} from 'zod'
import {calendarDate, countryCode, text, webAddress} from './scalars.ts'
import {DATA_CATEGORIES, SUBPROCESSOR_ROLES, TRANSFER_BASES} from './vocabulary.ts'

/** A text in each language that some policy uses it in. */
export const localizedText = z
  .object({nb: text.optional(), nn: text.optional(), en: text.optional()})
  .refine((value) => Boolean(value.nb ?? value.nn ?? value.en), {error: 'has no text'})
export type LocalizedText = z.infer<typeof localizedText>

const common = {
  name: text,
  legalName: text.optional(),
  role: z.enum(SUBPROCESSOR_ROLES).optional(),
  dataCategories: z.array(z.enum(DATA_CATEGORIES)).optional(),
  country: countryCode.optional(),
  transferBasis: z.enum(TRANSFER_BASES).optional(),
  privacyPolicyUrl: webAddress.optional(),
  agreementUrl: webAddress.optional(),
  usedSince: calendarDate.optional(),
  usedUntil: calendarDate.optional(),
}

/** A company that receives personal data, as editors keep it: shared by all policies. */
export const subprocessor = z.object({
  _id: text,
  _type: z.literal('subprocessor'),
  ...common,
  purpose: localizedText.optional(),
})
export type Subprocessor = z.infer<typeof subprocessor>

/** The same inside a published version: in one language, independent of the shared document. */
export const frozenSubprocessor = z.strictObject({
  _id: text,
  ...common,
  purpose: text.optional(),
})
export type FrozenSubprocessor = z.infer<typeof frozenSubprocessor>
