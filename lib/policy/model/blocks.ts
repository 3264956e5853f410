import {z} from 'zod'
import {cookie} from './cookie.ts'
import {textBlock} from './portable-text.ts'
import {key, text} from './scalars.ts'
import {frozenSubprocessor} from './subprocessor.ts'
import {RIGHTS} from './vocabulary.ts'

/** A Sanity reference. `_weak` and other system fields are Sanity's own and pass unread. */
export const reference = z.object({_type: z.literal('reference').optional(), _ref: text})

/** What stays of a hidden thing in a published version: that it is there, and nothing it says. */
const hiddenStub = <T extends string>(type: T) =>
  z.strictObject({_key: key, _type: z.literal(type), hidden: z.literal(true)})

const hidden = z.boolean().optional()
const shown = z.literal(false)

// ---- as editors keep them

const subprocessorEntry = z.object({
  _key: key,
  _type: z.literal('subprocessorEntry'),
  subprocessor: reference,
  hidden,
  note: text.optional(),
})
export type SubprocessorEntry = z.infer<typeof subprocessorEntry>

const subprocessorList = z.object({
  _key: key,
  _type: z.literal('subprocessorList'),
  entries: z.array(subprocessorEntry).default([]),
  hidden,
})

const cookieProvider = z.object({
  _key: key,
  _type: z.literal('cookieProvider'),
  /** The subprocessor that sets or reads the cookies … */
  provider: reference.optional(),
  /** … or, where it is none, its name. */
  name: text.optional(),
  description: text.optional(),
  hidden,
  cookies: z.array(cookie).default([]),
})
export type CookieProvider = z.infer<typeof cookieProvider>

const cookieList = z.object({
  _key: key,
  _type: z.literal('cookieList'),
  providers: z.array(cookieProvider).default([]),
  hidden,
})

const rightEntry = z.strictObject({
  _key: key,
  _type: z.literal('rightEntry'),
  right: z.enum(RIGHTS),
  /** How to use the right, in the policy's language. */
  howTo: text.optional(),
})
export type RightEntry = z.infer<typeof rightEntry>

const controllerCard = z.object({_key: key, _type: z.literal('controllerCard'), hidden})

const rightsList = z.object({
  _key: key,
  _type: z.literal('rightsList'),
  /** Where requests go; the controller's own address where it is missing. */
  email: z.email().optional(),
  rights: z.array(rightEntry).default([]),
  hidden,
})

const callout = z.object({
  _key: key,
  _type: z.literal('callout'),
  body: z.array(textBlock).default([]),
  hidden,
})

/** A block of a section's body, as editors keep it. */
export const block = z.discriminatedUnion('_type', [
  textBlock,
  subprocessorList,
  cookieList,
  controllerCard,
  rightsList,
  callout,
])
export type Block = z.infer<typeof block>

// ---- as a version freezes them: references resolved, hidden things reduced to stubs

const frozenSubprocessorEntry = z.discriminatedUnion('hidden', [
  z.strictObject({
    _key: key,
    _type: z.literal('subprocessorEntry'),
    hidden: shown,
    subprocessor: frozenSubprocessor,
    note: text.optional(),
  }),
  hiddenStub('subprocessorEntry'),
])
export type FrozenSubprocessorEntry = z.infer<typeof frozenSubprocessorEntry>

const frozenCookieProvider = z.discriminatedUnion('hidden', [
  z.strictObject({
    _key: key,
    _type: z.literal('cookieProvider'),
    hidden: shown,
    /** The recipient behind the cookies, where they are set by one. */
    provider: frozenSubprocessor.optional(),
    name: text,
    description: text.optional(),
    cookies: z.array(cookie),
  }),
  hiddenStub('cookieProvider'),
])
export type FrozenCookieProvider = z.infer<typeof frozenCookieProvider>

/** A block of a section's body inside a published version. */
export const frozenBlock = z.discriminatedUnion('_type', [
  textBlock,
  z.discriminatedUnion('hidden', [
    z.strictObject({
      _key: key,
      _type: z.literal('subprocessorList'),
      hidden: shown,
      entries: z.array(frozenSubprocessorEntry),
    }),
    hiddenStub('subprocessorList'),
  ]),
  z.discriminatedUnion('hidden', [
    z.strictObject({
      _key: key,
      _type: z.literal('cookieList'),
      hidden: shown,
      providers: z.array(frozenCookieProvider),
    }),
    hiddenStub('cookieList'),
  ]),
  z.discriminatedUnion('hidden', [
    z.strictObject({_key: key, _type: z.literal('controllerCard'), hidden: shown}),
    hiddenStub('controllerCard'),
  ]),
  z.discriminatedUnion('hidden', [
    z.strictObject({
      _key: key,
      _type: z.literal('rightsList'),
      hidden: shown,
      email: z.email().optional(),
      rights: z.array(rightEntry),
    }),
    hiddenStub('rightsList'),
  ]),
  z.discriminatedUnion('hidden', [
    z.strictObject({
      _key: key,
      _type: z.literal('callout'),
      hidden: shown,
      body: z.array(textBlock),
    }),
    hiddenStub('callout'),
  ]),
])
export type FrozenBlock = z.infer<typeof frozenBlock>
/** A block of the given type that visitors see. */
export type ShownBlock<T extends FrozenBlock['_type']> = Exclude<
  Extract<FrozenBlock, {_type: T}>,
  {hidden: true}
>
