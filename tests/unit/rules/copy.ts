import type {
  Block,
  Cookie,
  CookieProvider,
  Policy,
  PolicySection,
  Subprocessor,
  VersionFacts,
} from '#lib/policy/model/index.ts'
import {type RuleSubject, subjectOfDraft} from '#lib/policy/rules/index.ts'
import {starterDocuments} from '#sanity/starter/index.ts'

export const TODAY = '2026-11-23'

type BlockOf<T extends Block['_type']> = Extract<Block, {_type: T}>

/** A copy of the starter content that an example changes. */
export class Copy {
  readonly policy: Policy
  readonly subprocessors: Subprocessor[]
  version: Partial<VersionFacts> | undefined

  constructor(language: 'nb' | 'en' = 'nb') {
    const policy = starterDocuments.policies.find((each) => each.language === language)
    if (!policy) throw new Error(`no starter policy in ${language}`)
    this.policy = structuredClone(policy)
    this.subprocessors = structuredClone([...starterDocuments.subprocessors])
  }

  get controller() {
    return this.policy.controller
  }

  section(key: string): PolicySection {
    const found = this.policy.sections.find((each) => each._key === key)
    if (!found) throw new Error(`no section ${key}`)
    return found
  }

  /** Takes away what a section is marked as answering. */
  unmark(element: PolicySection['covers'][number]): void {
    for (const section of this.policy.sections) {
      section.covers = section.covers.filter((each) => each !== element)
    }
  }

  block<T extends Block['_type']>(section: string, type: T): BlockOf<T> {
    const isWanted = (block: Block): block is BlockOf<T> => block._type === type
    const found = this.section(section).body.find(isWanted)
    if (!found) throw new Error(`no ${type} in ${section}`)
    return found
  }

  /** Removes every block of a type from a section. */
  remove(section: string, type: Block['_type']): void {
    const target = this.section(section)
    target.body = target.body.filter((block) => block._type !== type)
  }

  /** Replaces the paragraphs of a section by one; its lists stay. */
  rewrite(section: string, text: string): void {
    this.remove(section, 'block')
    this.write(section, text)
  }

  /** Adds a paragraph to a section. */
  write(section: string, text: string, href?: string): void {
    const {body} = this.section(section)
    const _key = `added-${body.length}`
    body.push({
      _key,
      _type: 'block',
      style: 'normal',
      children: [{_key: `${_key}-0`, _type: 'span', text, marks: href ? [`${_key}-link`] : []}],
      markDefs: href ? [{_key: `${_key}-link`, _type: 'link', href}] : [],
    })
  }

  recipient(id: string): Subprocessor {
    const found = this.subprocessors.find((each) => each._id === `subprocessor-${id}`)
    if (!found) throw new Error(`no subprocessor ${id}`)
    return found
  }

  entry(id: string) {
    const found = this.block('recipients', 'subprocessorList').entries.find(
      (each) => each._key === id,
    )
    if (!found) throw new Error(`no entry ${id}`)
    return found
  }

  provider(id: string): CookieProvider {
    const found = this.block('cookies', 'cookieList').providers.find((each) => each._key === id)
    if (!found) throw new Error(`no provider ${id}`)
    return found
  }

  cookie(name: string): Cookie {
    const found = this.block('cookies', 'cookieList')
      .providers.flatMap(({cookies}) => cookies)
      .find((each) => each.name === name)
    if (!found) throw new Error(`no cookie ${name}`)
    return found
  }

  subject(): RuleSubject {
    return subjectOfDraft(this.policy, this.subprocessors, {version: this.version})
  }
}
