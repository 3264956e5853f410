import {z} from 'zod'
import {CONTACTS, RIGHTS, text} from '../../model/index.ts'
import * as part from '../parts.ts'
import {cookieChange, PROVIDER_FIELDS, RECIPIENT_FIELDS} from './entries.ts'

const contactKind = z.enum(['added', 'removed', 'changed', 'hidden', 'shown'])

/** A change of the controller's own details; the values are in the heads of the diff. */
export const contactChange = z.strictObject({
  field: z.enum(['name', 'organisationNumber', ...CONTACTS]),
  kind: contactKind,
})
export type ContactChange = z.infer<typeof contactChange>

export const recipientChange = z.discriminatedUnion('kind', [
  z.strictObject({kind: z.literal('added'), recipient: part.recipient}),
  z.strictObject({kind: z.literal('removed'), recipient: part.recipient}),
  z.strictObject({kind: z.literal('hidden'), recipient: part.recipient}),
  z.strictObject({kind: z.literal('shown'), recipient: part.recipient}),
  z.strictObject({
    kind: z.literal('changed'),
    fields: z.array(z.enum(RECIPIENT_FIELDS)),
    before: part.recipient,
    after: part.recipient,
  }),
])
export type RecipientChange = z.infer<typeof recipientChange>

export const providerChange = z.discriminatedUnion('kind', [
  z.strictObject({kind: z.literal('added'), provider: part.shownProvider}),
  z.strictObject({kind: z.literal('removed'), provider: part.shownProvider}),
  z.strictObject({kind: z.literal('hidden'), provider: part.shownProvider}),
  z.strictObject({kind: z.literal('shown'), provider: part.shownProvider}),
  z.strictObject({
    kind: z.literal('changed'),
    fields: z.array(z.enum(PROVIDER_FIELDS)),
    before: part.providerHead,
    after: part.providerHead,
    cookies: z.array(cookieChange),
  }),
])
export type ProviderChange = z.infer<typeof providerChange>

const right = z.enum(RIGHTS)

export const rightChange = z.discriminatedUnion('kind', [
  z.strictObject({kind: z.literal('added'), right, howTo: text.optional()}),
  z.strictObject({kind: z.literal('removed'), right, howTo: text.optional()}),
  z.strictObject({
    kind: z.literal('changed'),
    right,
    before: text.optional(),
    after: text.optional(),
  }),
  /** Requests go to another address. */
  z.strictObject({
    kind: z.literal('email'),
    before: z.email().optional(),
    after: z.email().optional(),
  }),
])
export type RightChange = z.infer<typeof rightChange>
