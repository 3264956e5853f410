import {toString as textOf} from 'mdast-util-to-string'
import type {
  Block,
  Controller,
  Language,
  LegalElement,
  PolicySection,
  Subprocessor,
} from '#lib/policy/model/index.ts'
import {Contacts} from './contacts.ts'
import {Names} from './identity.ts'
import {Lists} from './lists.ts'
import {type Outline, type OutlineSection, outline, type Part} from './markdown.ts'
import {toBlocks} from './portable-text.ts'
import {CONTROLLER} from './recognise/contact.ts'
import {COOKIES, recogniseCookies} from './recognise/cookies.ts'
import {recogniseDateLine} from './recognise/date.ts'
import {recogniseSubprocessors, SUBPROCESSORS} from './recognise/subprocessors.ts'
import {Report} from './report.ts'

/** A working copy as the text allows it: what the text does not say is left to the editor. */
export type ImportedPolicy = {
  readonly _id: string
  readonly _type: 'policy'
  readonly title: string
  readonly slug: {readonly _type: 'slug'; readonly current: string}
  readonly language: Language
  readonly reviewedOn?: string
  readonly controller: Partial<Controller>
  readonly sections: readonly PolicySection[]
}

export type Imported = {
  readonly policy: ImportedPolicy
  readonly subprocessors: readonly Subprocessor[]
  readonly report: Report
}

const WORDS = {
  nb: {title: 'Personvernerklæring', introduction: 'Innledning'},
  nn: {title: 'Personvernerklæring', introduction: 'Innleiing'},
  en: {title: 'Privacy policy', introduction: 'Introduction'},
} as const

/** Turns a Markdown policy into documents; see `convert`. */
class Converter {
  readonly #names = new Names()
  readonly #report = new Report()
  readonly #language: Language
  readonly #outline: Outline
  readonly #contacts: Contacts
  readonly #lists: Lists
  #reviewedOn: string | undefined

  constructor(source: Outline, language: Language) {
    this.#outline = source
    this.#language = language
    this.#contacts = new Contacts(this.#report, language)
    this.#lists = new Lists(this.#names, this.#report, language)
  }

  convert(slug: string): Imported {
    const {title = WORDS[this.#language].title} = this.#outline
    this.#report.found('title', title)
    const preamble = this.#withoutDateLine(this.#outline.preamble)
    const extra = this.#unusedFrontMatter()
    const introduction: OutlineSection[] =
      preamble.length > 0
        ? [
            {
              heading: WORDS[this.#language].introduction,
              depth: 2,
              hidden: preamble.every(({kind}) => kind === 'hidden'),
              parts: preamble,
            },
          ]
        : []
    const sections = [...introduction, ...this.#outline.sections].map((section, index) =>
      this.#section(section, index === 0 ? extra : []),
    )
    return {
      policy: {
        _id: `policy-${slug}`,
        _type: 'policy',
        title,
        slug: {_type: 'slug', current: slug},
        language: this.#language,
        ...(this.#reviewedOn && {reviewedOn: this.#reviewedOn}),
        controller: this.#contacts.controller,
        sections,
      },
      subprocessors: this.#lists.subprocessors,
      report: this.#report,
    }
  }

  #withoutDateLine(parts: readonly Part[]): Part[] {
    return parts.filter((part) => {
      if (part.kind !== 'content' || this.#reviewedOn) return true
      const line = textOf(part.node)
      const date = recogniseDateLine(line)
      if (!date) return true
      this.#reviewedOn = date
      this.#report.found('reviewedOn', date, line)
      return false
    })
  }

  /** Front matter that means nothing here stays with the document, where no visitor sees it. */
  #unusedFrontMatter(): Block[] {
    const unused = Object.entries(this.#outline.frontMatter).filter(
      ([name, value]) => !(name === 'title' && value === this.#outline.title),
    )
    return unused.map(([name, value]) => {
      const text = `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`
      this.#report.keptAsText(text, 'front matter without a field; kept as a hidden note')
      return this.#hiddenNote(
        [{kind: 'content', node: {type: 'paragraph', children: [{type: 'text', value: text}]}}],
        text,
      )
    })
  }

  #section(section: OutlineSection, first: readonly Block[]): PolicySection {
    const {heading, hidden} = section
    const covers: LegalElement[] = []
    const body = [...first, ...this.#body(section, covers)]
    this.#report.found(hidden ? 'hidden section' : 'section', heading)
    return {
      _key: this.#names.key('section', heading),
      _type: 'policySection',
      heading,
      anchor: this.#names.anchor(heading),
      ...(hidden && {hidden}),
      covers,
      body,
    }
  }

  #body({heading, depth, parts}: OutlineSection, covers: LegalElement[]): Block[] {
    if (COOKIES.test(heading)) {
      covers.push('cookies')
      const list = recogniseCookies(heading, parts, depth, this.#contacts.controller.name ?? 'Egne')
      if (list) {
        this.#report.labels.push(...list.labels)
        return [
          ...this.#blocks(list.before, depth),
          this.#lists.cookieList(heading, list.entries),
          ...this.#blocks(list.after, depth),
        ]
      }
      this.#report.keptAsText(heading, 'no list of cookies was recognised in this section')
    } else if (SUBPROCESSORS.test(heading)) {
      covers.push('recipients')
      const list = recogniseSubprocessors(parts, depth)
      if (list) {
        this.#report.labels.push(...list.labels)
        return [
          ...this.#blocks(list.before, depth),
          this.#lists.subprocessorList(heading, list.entries),
          ...this.#blocks(list.after, depth),
        ]
      }
      this.#report.keptAsText(heading, 'no list of recipients was recognised in this section')
    } else if (CONTROLLER.test(heading)) {
      covers.push('controllerIdentity')
      const found = this.#contacts.takeFrom(parts)
      if (found) {
        return [
          ...this.#blocks(found.before, depth),
          {_key: this.#names.key('controllerCard', ''), _type: 'controllerCard'},
          ...this.#blocks(found.after, depth),
        ]
      }
    }
    return this.#blocks(parts, depth)
  }

  #blocks(parts: readonly Part[], depth: number): Block[] {
    return parts.flatMap((part): Block[] => {
      if (part.kind === 'hidden') return this.#hidden(part)
      return toBlocks(part.node, this.#context(depth))
    })
  }

  #context(depth: number) {
    const {definitions} = this.#outline
    return {names: this.#names, report: this.#report, definitions, depth}
  }

  /** A comment: contact details that are hidden for now, or a hidden note. */
  #hidden(part: Part & {kind: 'hidden'}): Block[] {
    if (this.#contacts.takeHidden(part)) return []
    this.#report.keptAsText(part.source, 'comment; kept as a hidden note')
    return [
      this.#hiddenNote(
        part.nodes.map((node) => ({kind: 'content', node})),
        part.source,
      ),
    ]
  }

  #hiddenNote(parts: readonly Part[], source: string): Block {
    const body = parts.flatMap((part) =>
      part.kind === 'content' ? toBlocks(part.node, this.#context(2)) : [],
    )
    return {_key: this.#names.key('callout', source), _type: 'callout', hidden: true, body}
  }
}

/**
 * Turns a Markdown policy into a working copy and the subprocessors that it names. No word of the
 * input is lost, and nothing is added that the text does not say.
 *
 * @param markdown - the text of the policy; comments in it become hidden blocks
 * @throws ImportError when it is no policy: no heading, or broken front matter
 */
export function convert(
  markdown: string,
  {language, slug}: {language: Language; slug: string},
): Imported {
  return new Converter(outline(markdown), language).convert(slug)
}
