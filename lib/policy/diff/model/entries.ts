import {z} from 'zod'
import {cookie} from '../../model/index.ts'
import * as part from '../parts.ts'
import {from, kept, passed, to} from './places.ts'

/** The fields of a recipient that visitors are told of. */
export const RECIPIENT_FIELDS = [
  'name',
  'legalName',
  'role',
  'purpose',
  'dataCategories',
  'country',
  'transferBasis',
  'privacyPolicyUrl',
  'agreementUrl',
  'usedSince',
  'usedUntil',
  'note',
] as const
export type RecipientField = (typeof RECIPIENT_FIELDS)[number]

export const COOKIE_FIELDS = [
  'name',
  'storage',
  'party',
  'domain',
  'purpose',
  'category',
  'lifetime',
  'justification',
] as const
export type CookieField = (typeof COOKIE_FIELDS)[number]

export const entryChange = z.discriminatedUnion('kind', [
  z.strictObject({kind: z.literal('added'), ...to, item: part.subprocessorEntry}),
  z.strictObject({kind: z.literal('removed'), ...from, item: part.subprocessorEntry}),
  z.strictObject({kind: z.literal('moved'), ...passed, item: part.subprocessorEntry}),
  z.strictObject({
    kind: z.literal('hidden'),
    ...kept,
    before: part.shownEntry,
    after: part.hiddenEntry,
  }),
  z.strictObject({
    kind: z.literal('shown'),
    ...kept,
    before: part.hiddenEntry,
    after: part.shownEntry,
  }),
  z.strictObject({
    kind: z.literal('changed'),
    ...kept,
    fields: z.array(z.enum(RECIPIENT_FIELDS)),
    before: part.shownEntry,
    after: part.shownEntry,
  }),
])
export type EntryChange = z.infer<typeof entryChange>

export const cookieChange = z.discriminatedUnion('kind', [
  z.strictObject({kind: z.literal('added'), ...to, item: cookie}),
  z.strictObject({kind: z.literal('removed'), ...from, item: cookie}),
  z.strictObject({kind: z.literal('moved'), ...passed, item: cookie}),
  z.strictObject({
    kind: z.literal('changed'),
    ...kept,
    fields: z.array(z.enum(COOKIE_FIELDS)),
    before: cookie,
    after: cookie,
  }),
])
export type CookieChange = z.infer<typeof cookieChange>

export const PROVIDER_FIELDS = ['name', 'description', 'provider'] as const

export const providerListChange = z.discriminatedUnion('kind', [
  z.strictObject({kind: z.literal('added'), ...to, item: part.cookieProvider}),
  z.strictObject({kind: z.literal('removed'), ...from, item: part.cookieProvider}),
  z.strictObject({kind: z.literal('moved'), ...passed, item: part.cookieProvider}),
  z.strictObject({
    kind: z.literal('hidden'),
    ...kept,
    before: part.shownProvider,
    after: part.hiddenProvider,
  }),
  z.strictObject({
    kind: z.literal('shown'),
    ...kept,
    before: part.hiddenProvider,
    after: part.shownProvider,
  }),
  z.strictObject({
    kind: z.literal('changed'),
    ...kept,
    fields: z.array(z.enum(PROVIDER_FIELDS)),
    before: part.providerHead,
    after: part.providerHead,
    cookies: z.array(cookieChange),
  }),
])
export type ProviderListChange = z.infer<typeof providerListChange>

export const rightEntryChange = z.discriminatedUnion('kind', [
  z.strictObject({kind: z.literal('added'), ...to, item: part.rightEntry}),
  z.strictObject({kind: z.literal('removed'), ...from, item: part.rightEntry}),
  z.strictObject({kind: z.literal('moved'), ...passed, item: part.rightEntry}),
  z.strictObject({
    kind: z.literal('changed'),
    ...kept,
    before: part.rightEntry,
    after: part.rightEntry,
  }),
])
export type RightEntryChange = z.infer<typeof rightEntryChange>
