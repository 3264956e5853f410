import {
  type Block,
  type Controller,
  type CookieProvider,
  type FrozenBlock,
  type FrozenCookieProvider,
  type FrozenSection,
  type FrozenSubprocessor,
  type FrozenSubprocessorEntry,
  type Language,
  type LocalizedText,
  type Policy,
  type PolicyContent,
  type PolicySection,
  policyContent,
  type Subprocessor,
  type SubprocessorEntry,
  type VersionFacts,
} from './model/index.ts'

/** A policy refers to a subprocessor that does not exist. */
export class MissingSubprocessorError extends Error {
  override name = 'MissingSubprocessorError'
  readonly subprocessorId: string

  constructor(subprocessorId: string) {
    super(`The policy refers to subprocessor "${subprocessorId}", which does not exist`)
    this.subprocessorId = subprocessorId
  }
}

/** A text in the wanted language, or else in the first language that has it. */
function inLanguage(text: LocalizedText | undefined, language: Language): string | undefined {
  return text?.[language] ?? text?.nb ?? text?.nn ?? text?.en
}

/** What a policy becomes when it is published: independent of every other document. */
class Freezer {
  readonly #language: Language
  readonly #subprocessors: ReadonlyMap<string, Subprocessor>

  constructor(language: Language, subprocessors: readonly Subprocessor[]) {
    this.#language = language
    this.#subprocessors = new Map(subprocessors.map((each) => [each._id, each]))
  }

  section({_key, _type, ...section}: PolicySection): FrozenSection {
    if (section.hidden) return {_key, _type, hidden: true}
    return {_key, _type, ...section, hidden: false, body: section.body.map((b) => this.#block(b))}
  }

  #block(block: Block): FrozenBlock {
    if (block._type === 'block') return block
    const {_key} = block
    if (block.hidden) return {_key, _type: block._type, hidden: true}
    switch (block._type) {
      case 'subprocessorList':
        return {...block, hidden: false, entries: block.entries.map((e) => this.#entry(e))}
      case 'cookieList':
        return {...block, hidden: false, providers: block.providers.map((p) => this.#provider(p))}
      default:
        return {...block, hidden: false}
    }
  }

  #entry({_key, _type, hidden, ...entry}: SubprocessorEntry): FrozenSubprocessorEntry {
    if (hidden) return {_key, _type, hidden}
    const subprocessor = this.#subprocessor(entry.subprocessor._ref)
    return {_key, _type, hidden: false, ...entry, subprocessor}
  }

  #provider({_key, _type, hidden, provider, ...rest}: CookieProvider): FrozenCookieProvider {
    if (hidden) return {_key, _type, hidden}
    if (!provider) return {_key, _type, hidden: false, ...rest, name: rest.name ?? ''}
    const subprocessor = this.#subprocessor(provider._ref)
    const name = rest.name ?? subprocessor.name
    return {_key, _type, hidden: false, ...rest, name, provider: subprocessor}
  }

  #subprocessor(id: string): FrozenSubprocessor {
    const found = this.#subprocessors.get(id)
    if (!found) throw new MissingSubprocessorError(id)
    const {_type, purpose, ...rest} = found
    const text = inLanguage(purpose, this.#language)
    return text === undefined ? rest : {...rest, purpose: text}
  }
}

/** The controller without the contacts that are hidden. */
function shownController(controller: Controller): Controller {
  const hidden = new Set<string>(controller.hiddenContacts)
  const {name, organisationNumber, ...contacts} = controller
  return {
    name,
    ...(organisationNumber && {organisationNumber}),
    ...Object.fromEntries(Object.entries(contacts).filter(([contact]) => !hidden.has(contact))),
  }
}

/**
 * Freezes a working copy into the content of a version: references resolved, texts in the policy's
 * language, hidden things reduced to the fact that they are there.
 *
 * @param subprocessors - at least those that the policy refers to
 * @throws MissingSubprocessorError when a visible entry refers to none of them
 * @throws ZodError when the result is not a complete policy
 */
export function freezePolicy(
  policy: Policy,
  subprocessors: readonly Subprocessor[],
  version: VersionFacts,
): PolicyContent {
  const freezer = new Freezer(policy.language, subprocessors)
  const {translationOf} = policy
  return policyContent.parse({
    policy: policy._id,
    version,
    title: policy.title,
    slug: policy.slug.current,
    language: policy.language,
    ...(translationOf && {
      translationOf: {policy: translationOf.policy._ref, version: translationOf.version},
    }),
    ...(policy.reviewedOn && {reviewedOn: policy.reviewedOn}),
    controller: shownController(policy.controller),
    sections: policy.sections.map((section) => freezer.section(section)),
    ...(policy.acknowledgements?.length && {acknowledgements: policy.acknowledgements}),
  })
}
