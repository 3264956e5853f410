import {z} from 'zod'
import {
  acknowledgement,
  CONTACTS,
  cookie,
  dataProtectionOfficer,
  LANGUAGES,
  LEGAL_ELEMENTS,
  postalAddress,
  RIGHTS,
  representative,
  subprocessor,
} from '../model/index.ts'

/**
 * The model as it is while somebody types: whatever is not there yet, or not right yet, is left
 * out, and the rest is read. Whether a document is complete is for the model's schemas to say.
 */

/** A value, or nothing where it is not what it should be. */
const maybe = <T extends z.ZodType>(type: T) => type.optional().catch(undefined)

/** Those entries of a list that are what they should be. */
const those = <T extends z.ZodType>(type: T) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((entries) =>
      entries.flatMap((entry) => {
        const result = type.safeParse(entry)
        return result.success ? [result.data] : []
      }),
    )

const text = maybe(z.string().trim().min(1))
const hidden = z.literal(true).optional().catch(undefined)
const reference = maybe(z.object({_ref: z.string().min(1)}))
const key = z.string().min(1)

const draftText = z.object({
  _key: key,
  _type: z.literal('block'),
  style: text,
  children: those(z.object({text: z.string()})),
  markDefs: those(z.object({_key: key, href: z.string()})),
})
export type DraftText = z.infer<typeof draftText>

const draftCookie = z.object({
  _key: key,
  name: text,
  storage: maybe(cookie.shape.storage),
  party: maybe(cookie.shape.party),
  domain: text,
  purpose: text,
  category: maybe(cookie.shape.category),
  lifetime: maybe(cookie.shape.lifetime),
  justification: text,
})

const draftBlock = z.discriminatedUnion('_type', [
  draftText,
  z.object({_key: key, _type: z.literal('controllerCard'), hidden}),
  z.object({_key: key, _type: z.literal('callout'), hidden, body: those(draftText)}),
  z.object({
    _key: key,
    _type: z.literal('rightsList'),
    hidden,
    email: text,
    rights: those(z.object({right: z.enum(RIGHTS), howTo: text})),
  }),
  z.object({
    _key: key,
    _type: z.literal('subprocessorList'),
    hidden,
    entries: those(z.object({_key: key, subprocessor: reference, hidden, note: text})),
  }),
  z.object({
    _key: key,
    _type: z.literal('cookieList'),
    hidden,
    providers: those(
      z.object({
        _key: key,
        provider: reference,
        name: text,
        description: text,
        hidden,
        cookies: those(draftCookie),
      }),
    ),
  }),
])
export type DraftBlock = z.infer<typeof draftBlock>

/** A policy in the making. */
export const draftPolicy = z.object({
  _id: z.string().transform((id) => id.replace(/^drafts\./, '')),
  language: z.enum(LANGUAGES).catch('nb'),
  reviewedOn: maybe(z.iso.date()),
  controller: z
    .object({
      name: text,
      address: maybe(postalAddress),
      email: text,
      phone: text,
      representative: maybe(representative),
      dataProtectionOfficer: maybe(dataProtectionOfficer),
      hiddenContacts: those(z.enum(CONTACTS)),
    })
    .catch({hiddenContacts: []}),
  sections: those(
    z.object({
      _key: key,
      heading: z.string().catch(''),
      anchor: text,
      formerAnchors: those(z.string()),
      hidden,
      covers: those(z.enum(LEGAL_ELEMENTS)),
      body: those(draftBlock),
    }),
  ),
  acknowledgements: those(acknowledgement),
})

/** A subprocessor in the making. */
export const draftSubprocessor = z.object({
  _id: z.string().transform((id) => id.replace(/^drafts\./, '')),
  name: z.string().catch(''),
  role: maybe(subprocessor.shape.role),
  purpose: maybe(z.object({nb: text, nn: text, en: text})),
  dataCategories: maybe(subprocessor.shape.dataCategories),
  country: maybe(subprocessor.shape.country),
  transferBasis: maybe(subprocessor.shape.transferBasis),
  privacyPolicyUrl: text,
  agreementUrl: text,
  usedSince: maybe(subprocessor.shape.usedSince),
  usedUntil: maybe(subprocessor.shape.usedUntil),
})
export type DraftSubprocessor = z.infer<typeof draftSubprocessor>
