import type {SanityClient} from '@sanity/client'
import type {PolicyContent} from '#lib/policy/model/index.ts'
import {type Policy, policy as policySchema, type Subprocessor} from '#lib/policy/model/index.ts'
import {publishPolicy} from '#sanity/publish/publish-policy.ts'
import {starterDocuments} from '#sanity/starter/index.ts'

const DAY_MS = 86_400_000

type Replacement = readonly [now: string, then: string]

/** What the starter policies said before, by language. */
const EARLIER: Partial<Record<PolicyContent['language'], readonly Replacement[]>> = {
  nb: [
    ['Hvor lenge lagrer vi opplysningene?', 'Lagring'],
    [' fjorten måneder.', ' tjueseks måneder.'],
    [' to år etter at saken er ferdig.', ' så lenge vi trenger dem.'],
    [
      'Angrer du, klikker du på lenken nederst i brevet. Da stopper det med én gang.',
      'Angrer du, kan du skrive til oss.',
    ],
  ],
  en: [
    ['How long do we keep it?', 'Retention'],
    [' fourteen months.', ' twenty-six months.'],
    [' two years after the matter is closed.', ' for as long as we need it.'],
    [
      'If you change your mind, use the link at the bottom of the message, and they stop at once.',
      'If you change your mind, write to us.',
    ],
  ],
}

const SUMMARIES = {
  nb: [
    'Første utgave.',
    'Vi lagrer mindre: besøkstall slettes etter fjorten måneder og chat etter to år. Regnskapet føres nå i Fiken.',
    'Nyhetsbrevet sendes fra nyttår med Mailchimp, som er i USA.',
  ],
  nn: [],
  en: [
    'The first edition.',
    'We keep less: visit counts are deleted after fourteen months and chats after two years. Fiken now keeps our accounts.',
    'From the new year newsletters are sent with Mailchimp, which is in the United States.',
  ],
} as const

/** The policy as it was: other words, cookies, recipients and sections. */
function earlier(policy: Policy): Policy {
  const words = EARLIER[policy.language] ?? []
  const json = [...words, ['"lifetime":"P2Y"', '"lifetime":"P5Y"'] as const].reduce(
    (text, [now, then]) => text.replaceAll(now, then),
    JSON.stringify(policy),
  )
  const {sections, ...rest} = policySchema.parse(JSON.parse(json))
  const without = sections
    .filter(({_key}) => _key !== 'decisions')
    .map((section) => ({
      ...section,
      body: section.body.map((block) =>
        block._type === 'subprocessorList'
          ? {...block, entries: block.entries.filter(({_key}) => _key !== 'fiken')}
          : block,
      ),
    }))
  return {...rest, sections: without}
}

/** The policy with Mailchimp in sight. */
function later(policy: Policy): Policy {
  const sections = policy.sections.map((section) => ({
    ...section,
    body: section.body.map((block) =>
      block._type === 'subprocessorList'
        ? {...block, entries: block.entries.map(({hidden, ...entry}) => entry)}
        : block,
    ),
  }))
  return {...policy, sections}
}

/** Shopify was under another basis before, and Mailchimp is used from a day on. */
function companies(edition: number, from: Date): Subprocessor[] {
  return starterDocuments.subprocessors.map((company) => {
    if (edition === 0 && company._id === 'subprocessor-shopify') {
      return {...company, country: 'US', transferBasis: 'standardContractualClauses'}
    }
    if (edition === 2 && company._id === 'subprocessor-mailchimp') {
      return {...company, usedSince: from.toISOString().slice(0, 10)}
    }
    return company
  })
}

/**
 * Fills an empty lake with the starter policies as if they had been kept for a while: an old version
 * (since 3 June 2023), the one in force, which is the starter content, and an upcoming one.
 *
 * @param now - the third edition takes effect 40 days later
 */
export async function loadRecord(client: SanityClient, now = new Date()): Promise<void> {
  const {siteSettings, policies} = starterDocuments
  const effects = [
    new Date('2023-06-02T22:00:00Z'),
    new Date('2026-10-31T23:00:00Z'),
    new Date(now.getTime() + 40 * DAY_MS),
  ]
  for (const [edition, effect] of effects.entries()) {
    for (const company of companies(edition, effect)) await client.createOrReplace(company)
    for (const policy of policies) {
      const state = [earlier(policy), policy, later(policy)][edition] ?? policy
      const {translationOf} = state
      await client.createOrReplace({
        ...state,
        ...(translationOf && {translationOf: {...translationOf, version: edition + 1}}),
      })
      await publishPolicy(client, policy._id, {
        change: edition === 1 ? 'minor' : 'material',
        summary: SUMMARIES[policy.language][edition] ?? '',
        effectiveFrom: effect.toISOString(),
        publishedAt: new Date(Math.min(effect.getTime(), now.getTime())).toISOString(),
        publishedBy: 'test',
      })
    }
  }
  await client.createOrReplace(siteSettings)
}
