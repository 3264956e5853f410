import type {z} from 'zod'
import type {Language, VersionFacts} from '../model/index.ts'
import {ownDomainsOf} from './domains.ts'
import {
  type DraftBlock,
  type DraftSubprocessor,
  type DraftText,
  draftPolicy,
  draftSubprocessor,
} from './draft.ts'
import {keyed} from './path.ts'
import type {Referred, RuleSubject, SubjectBlock, SubjectRecipient, SubjectText} from './subject.ts'

type Block<T extends DraftBlock['_type']> = Extract<DraftBlock, {_type: T}>
type Section = z.infer<typeof draftPolicy>['sections'][number]

function textOf(
  {style, children, markDefs}: DraftText,
  path: string,
  hidden: boolean,
): SubjectText {
  return {
    type: 'text',
    path,
    hidden,
    isHeading: style === 'h3' || style === 'h4',
    text: children.map(({text}) => text).join(''),
    links: markDefs.map(({_key, href}) => ({
      path: `${keyed(`${path}.markDefs`, _key)}.href`,
      href,
    })),
  }
}

/** Reads a working copy; see `subjectOfDraft`. */
class DraftReader {
  readonly #language: Language
  readonly #recipients: ReadonlyMap<string, SubjectRecipient>

  constructor(language: Language, subprocessors: readonly DraftSubprocessor[]) {
    this.#language = language
    this.#recipients = new Map(subprocessors.map((each) => [each._id, this.#recipient(each)]))
  }

  section({_key, anchor, formerAnchors, body, ...section}: Section): RuleSubject['sections'][0] {
    const path = keyed('sections', _key)
    const hidden = section.hidden ?? false
    return {
      path,
      hidden,
      heading: section.heading,
      anchors: [...(anchor ? [anchor] : []), ...formerAnchors],
      covers: section.covers,
      blocks: body.map((block) => this.#block(block, `${path}.body`, hidden)),
    }
  }

  #block(block: DraftBlock, parent: string, within: boolean): SubjectBlock {
    const path = keyed(parent, block._key)
    if (block._type === 'block') return textOf(block, path, within)
    const place = {path, hidden: within || (block.hidden ?? false)}
    switch (block._type) {
      case 'controllerCard':
        return {type: 'controllerCard', ...place}
      case 'callout':
        return {
          type: 'callout',
          ...place,
          texts: block.body.map((text) =>
            textOf(text, keyed(`${path}.body`, text._key), place.hidden),
          ),
        }
      case 'rightsList':
        return {type: 'rightsList', ...place, email: block.email, rights: block.rights}
      case 'subprocessorList':
        return this.#subprocessorList(block, place)
      case 'cookieList':
        return this.#cookieList(block, place)
    }
  }

  #subprocessorList(
    {entries}: Block<'subprocessorList'>,
    place: Pick<SubjectText, 'path' | 'hidden'>,
  ) {
    return {
      type: 'subprocessorList' as const,
      ...place,
      entries: entries.map((entry) => ({
        path: keyed(`${place.path}.entries`, entry._key),
        hidden: place.hidden || (entry.hidden ?? false),
        refersTo: this.#referred(entry.subprocessor),
        note: entry.note,
      })),
    }
  }

  #cookieList({providers}: Block<'cookieList'>, place: Pick<SubjectText, 'path' | 'hidden'>) {
    return {
      type: 'cookieList' as const,
      ...place,
      providers: providers.map(({_key, provider, cookies, ...rest}) => {
        const path = keyed(`${place.path}.providers`, _key)
        const hidden = place.hidden || (rest.hidden ?? false)
        const refersTo = this.#referred(provider)
        return {
          path,
          hidden,
          name: rest.name ?? refersTo?.recipient?.name,
          refersTo,
          description: rest.description,
          cookies: cookies.map(({_key, ...cookie}) => ({
            ...cookie,
            path: keyed(`${path}.cookies`, _key),
            hidden,
          })),
        }
      }),
    }
  }

  #referred(reference: {_ref: string} | undefined): Referred | undefined {
    if (!reference) return undefined
    const id = reference._ref.replace(/^drafts\./, '')
    return {id, recipient: this.#recipients.get(id)}
  }

  #recipient({purpose, ...rest}: DraftSubprocessor): SubjectRecipient {
    const text = purpose?.[this.#language] ?? purpose?.nb ?? purpose?.nn ?? purpose?.en
    return {...rest, purpose: text}
  }
}

/**
 * A working copy as rules read it, finished or not.
 *
 * @param policy - the document, draft or published
 * @param subprocessors - at least those that it refers to; drafts go before what is published
 * @param options.mainSiteUrl - the site whose domain is the controller's own
 * @param options.version - what is known of the version that it is about to become
 * @throws ZodError when it has no `_id`
 */
export function subjectOfDraft(
  policy: unknown,
  subprocessors: readonly unknown[],
  options: {
    readonly mainSiteUrl?: string | undefined
    readonly version?: Partial<VersionFacts> | undefined
  } = {},
): RuleSubject {
  const {_id, language, controller, sections, ...rest} = draftPolicy.parse(policy)
  const reader = new DraftReader(
    language,
    subprocessors.map((each) => draftSubprocessor.parse(each)),
  )
  return {
    id: _id,
    language,
    reviewedOn: rest.reviewedOn,
    controller,
    ownDomains: ownDomainsOf(controller.email, options.mainSiteUrl),
    version: options.version,
    acknowledgements: rest.acknowledgements,
    sections: sections.map((section) => reader.section(section)),
  }
}
