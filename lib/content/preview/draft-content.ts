import {freezePolicy} from '#lib/policy/freeze.ts'
import {
  type Language,
  type Policy,
  type PolicyContent,
  policy as policySchema,
  type Subprocessor,
  subprocessor as subprocessorSchema,
  type VersionFacts,
} from '#lib/policy/model/index.ts'
import {textAt} from './json.ts'
import {type Gap, mend, type StandIns} from './mend.ts'

const MISSING: Readonly<Record<Language, string>> = {
  nb: '[mangler]',
  nn: '[manglar]',
  en: '[missing]',
}
const NOT_PUBLISHED: Readonly<Record<Language, string>> = {
  nb: 'Ikke publisert ennå.',
  nn: 'Ikkje publisert enno.',
  en: 'Not published yet.',
}

/** Anchors and paths take only some letters. */
const asSlug = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, '') || 'utkast'

function policyStandIns(missing: string): StandIns {
  const text = () => missing
  return [
    ['title', text],
    ['slug.current', () => 'utkast'],
    ['slug', () => ({current: 'utkast'})],
    ['language', () => 'nb'],
    ['controller.name', text],
    ['controller', () => ({name: missing})],
    ['address.street', text],
    ['address.postalCode', text],
    ['address.city', text],
    ['address.country', () => 'NO'],
    ['representative.name', text],
    ['sections.heading', text],
    ['sections.anchor', (key) => `del-${asSlug(key)}`],
    ['cookies.name', text],
    ['cookies.storage', () => 'cookie'],
    ['sections', () => [{_key: 'none', _type: 'policySection', heading: missing, anchor: 'del'}]],
  ]
}

/** The names of providers of cookies that have neither a name nor a company behind them. */
function namedProviders(policy: Policy, missing: string): {policy: Policy; gaps: Gap[]} {
  const gaps: Gap[] = []
  const sections = policy.sections.map((section, index) => ({
    ...section,
    body: section.body.map((block) => {
      if (block._type !== 'cookieList') return block
      const providers = block.providers.map((provider) => {
        if (provider.name ?? provider.provider) return provider
        const [inSections, inBody] = [{_key: section._key}, {_key: block._key}]
        const inProviders = {_key: provider._key}
        const path = ['sections', inSections, 'body', inBody, 'providers', inProviders, 'name']
        gaps.push({document: policy._id, path, within: section.heading, section: index + 1})
        return {...provider, name: missing}
      })
      return {...block, providers}
    }),
  }))
  return {policy: {...policy, sections}, gaps}
}

/** The ids of the subprocessors that a policy refers to. */
export function subprocessorIdsOf({sections}: Policy): string[] {
  const ids = sections.flatMap(({body}) =>
    body.flatMap((block) => {
      if (block._type === 'subprocessorList') return block.entries.map((each) => each.subprocessor)
      return block._type === 'cookieList' ? block.providers.map(({provider}) => provider) : []
    }),
  )
  return [...new Set(ids.flatMap((reference) => reference?._ref ?? []))]
}

/** A draft that parses, with what is missing from it. */
export type MendedPolicy = {readonly policy: Policy; readonly gaps: readonly Gap[]}

/**
 * Reads the draft of a policy, finished or not.
 *
 * @param raw - as the lake has it, under its published id
 * @throws UnmendableError when it is no policy at all
 */
export function mendPolicy(id: string, raw: unknown): MendedPolicy {
  const language = textAt(raw, ['language'])
  const missing = MISSING[language === 'en' || language === 'nn' ? language : 'nb']
  const {value, gaps} = mend(id, raw, policySchema, policyStandIns(missing))
  const named = namedProviders(value, missing)
  return {policy: named.policy, gaps: [...gaps, ...named.gaps]}
}

/** Reads the draft of a subprocessor; one that does not exist is told of, and has no name. */
function mendSubprocessor(id: string, raw: unknown, missing: string) {
  const document = raw ?? {_id: id, _type: 'subprocessor', name: ''}
  return mend<Subprocessor>(id, document, subprocessorSchema, [['name', () => missing]])
}

/** What a draft would be if it were published, with what is missing from it. */
export type DraftContent = {readonly content: PolicyContent; readonly gaps: readonly Gap[]}

/**
 * Freezes a draft as publishing would, but never refuses: hidden things are left out.
 *
 * @param sources - the subprocessors as the lake has them, by their published id
 * @param at - the instant of the preview, which stands for that of publishing (ms since the epoch)
 * @param number - the number that the next version gets
 */
export function draftContent(
  {policy, gaps}: MendedPolicy,
  sources: ReadonlyMap<string, unknown>,
  at: number,
  number: number,
): DraftContent {
  const missing = MISSING[policy.language]
  const subprocessors = subprocessorIdsOf(policy).map((id) =>
    mendSubprocessor(id, sources.get(id), missing),
  )
  const instant = new Date(at).toISOString()
  const version: VersionFacts = {
    number,
    change: 'minor',
    effectiveFrom: instant,
    publishedAt: instant,
    publishedBy: 'draft',
    summary: NOT_PUBLISHED[policy.language],
  }
  return {
    content: freezePolicy(
      policy,
      subprocessors.map(({value}) => value),
      version,
    ),
    gaps: [...gaps, ...subprocessors.flatMap((each) => each.gaps)],
  }
}
