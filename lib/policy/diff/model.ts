import {z} from 'zod'
import {
  CONTACTS,
  COOKIE_CATEGORIES,
  cookie,
  DECORATORS,
  frozenBlock,
  frozenSection,
  href,
  RIGHTS,
  slug,
  text,
  textBlock,
} from '../model/index.ts'
import * as part from './parts.ts'

/**
 * The description of what changed from one version to the next, and all that is needed to make the
 * later one from the earlier. It is plain JSON.
 *
 * `contacts`, `recipients`, `cookieProviders` and `rights` tell what changed for the visitor, wherever
 * in the policy it stands: a recipient that moves to another section is no new recipient.
 * `sections` tells what changed in the document, place by place.
 */

// ---- prose, word by word

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

// ---- lists: where an entry stood (`from`) and stands (`to`), counted from 0 in its list

const position = z.int().nonnegative()
const from = {from: position}
const to = {to: position}
/** `moved`: it stands elsewhere among the entries that stayed. */
const kept = {from: position, to: position, moved: z.boolean()}
const passed = {from: position, to: position}

// ---- entries that are compared field by field

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

const entryChange = z.discriminatedUnion('kind', [
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
export type ProviderField = (typeof PROVIDER_FIELDS)[number]

const providerListChange = z.discriminatedUnion('kind', [
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

const rightEntryChange = z.discriminatedUnion('kind', [
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

// ---- blocks

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

// ---- sections

export const SECTION_FIELDS = ['heading', 'anchor', 'formerAnchors', 'covers'] as const
export type SectionField = (typeof SECTION_FIELDS)[number]

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

// ---- what changed for the visitor, wherever it stands

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

// ---- the whole

export const POLICY_FIELDS = [
  'policy',
  'title',
  'slug',
  'language',
  'translationOf',
  'reviewedOn',
] as const
export type PolicyField = (typeof POLICY_FIELDS)[number]

export const policyDiff = z.strictObject({
  /** The earlier version without its sections. */
  before: part.policyHead,
  /** The later version without its sections. */
  after: part.policyHead,
  fields: z.array(z.enum(POLICY_FIELDS)),
  contacts: z.array(contactChange),
  recipients: z.array(recipientChange),
  cookieProviders: z.array(providerChange),
  /** The categories that only the later version's cookies have. */
  newCookieCategories: z.array(z.enum(COOKIE_CATEGORIES)),
  rights: z.array(rightChange),
  /** In reading order. */
  sections: z.array(sectionChange),
})
/** What changed from one version of a policy to another. */
export type PolicyDiff = z.infer<typeof policyDiff>
