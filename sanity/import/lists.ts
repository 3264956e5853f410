import type {Block, Language, LocalizedText, Subprocessor} from '#lib/policy/model/index.ts'
import {slugify} from '#lib/policy/recognise/index.ts'
import type {Names} from './identity.ts'
import type {FoundProvider} from './recognise/cookies.ts'
import type {FoundSubprocessor} from './recognise/subprocessors.ts'
import type {Report} from './report.ts'

/** The lists of a policy, and the subprocessors that they refer to. */
export class Lists {
  readonly #names: Names
  readonly #report: Report
  readonly #language: Language
  readonly #subprocessors = new Map<string, Subprocessor>()

  constructor(names: Names, report: Report, language: Language) {
    this.#names = names
    this.#report = report
    this.#language = language
  }

  /** Every subprocessor that a list has named so far. */
  get subprocessors(): Subprocessor[] {
    return [...this.#subprocessors.values()]
  }

  /** The block of the recipients under a heading. */
  subprocessorList(heading: string, found: readonly FoundSubprocessor[]): Block {
    const entries = found.map(({note, ...each}) => {
      const _ref = this.#subprocessor(each)
      this.#report.found(each.hidden ? 'hidden subprocessor' : 'subprocessor', each.name)
      return {
        _key: this.#names.key('subprocessorEntry', each.name),
        _type: 'subprocessorEntry' as const,
        subprocessor: {_type: 'reference' as const, _ref},
        ...(each.hidden && {hidden: true}),
        ...(note && {note}),
      }
    })
    return {_key: this.#names.key('subprocessorList', heading), _type: 'subprocessorList', entries}
  }

  #subprocessor({name, purpose, country, privacyPolicyUrl}: FoundSubprocessor): string {
    const _id = `subprocessor-${slugify(name)}`
    const known = this.#subprocessors.get(_id)
    const said = [known?.purpose?.[this.#language], purpose].filter(Boolean).join('\n\n')
    const text: LocalizedText = {[this.#language]: said}
    this.#subprocessors.set(_id, {
      _id,
      _type: 'subprocessor',
      name,
      ...(said && {purpose: text}),
      ...(country && {country}),
      ...(privacyPolicyUrl && {privacyPolicyUrl}),
    })
    return _id
  }

  /** The block of the cookies under a heading; a provider may be a subprocessor named before. */
  cookieList(heading: string, found: readonly FoundProvider[]): Block {
    const providers = found.map(({name, hidden, description, cookies}) => {
      const _ref = `subprocessor-${slugify(name)}`
      const known = this.#subprocessors.has(_ref)
      this.#report.found(hidden ? 'hidden cookie provider' : 'cookie provider', name)
      for (const cookie of cookies) this.#report.found('cookie', cookie.name)
      return {
        _key: this.#names.key('cookieProvider', name),
        _type: 'cookieProvider' as const,
        ...(known ? {provider: {_type: 'reference' as const, _ref}} : {}),
        name,
        ...(description && {description}),
        ...(hidden && {hidden}),
        cookies: cookies.map((cookie) => ({
          _key: this.#names.key('cookie', cookie.name),
          _type: 'cookie' as const,
          ...cookie,
        })),
      }
    })
    return {_key: this.#names.key('cookieList', heading), _type: 'cookieList', providers}
  }
}
