import type {Paragraph} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {
  Block,
  Controller,
  Language,
  LegalElement,
  LocalizedText,
  PolicySection,
  Subprocessor,
} from '#lib/policy/model/index.ts'
import {Names, slugify} from './identity.ts'
import {type Outline, type OutlineSection, outline, type Part} from './markdown.ts'
import {toBlocks} from './portable-text.ts'
import {CONTROLLER, OFFICER, recogniseContact, recogniseController} from './recognise/contact.ts'
import {COOKIES, type FoundProvider, recogniseCookies} from './recognise/cookies.ts'
import {recogniseDateLine} from './recognise/date.ts'
import {
  type FoundSubprocessor,
  recogniseSubprocessors,
  SUBPROCESSORS,
} from './recognise/subprocessors.ts'
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

/** The country that a four-digit postal code means where the text is Norwegian. */
const POSTAL_COUNTRY = {nb: 'NO', nn: 'NO', en: undefined} as const

/** Turns a Markdown policy into documents; see `convert`. */
class Converter {
  readonly #names = new Names()
  readonly #report = new Report()
  readonly #language: Language
  readonly #outline: Outline
  readonly #subprocessors = new Map<string, Subprocessor>()
  readonly #controller: Partial<Controller> = {}
  readonly #hiddenContacts = new Set<NonNullable<Controller['hiddenContacts']>[number]>()
  #reviewedOn: string | undefined

  constructor(source: Outline, language: Language) {
    this.#outline = source
    this.#language = language
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
    const hiddenContacts = [...this.#hiddenContacts]
    return {
      policy: {
        _id: `policy-${slug}`,
        _type: 'policy',
        title,
        slug: {_type: 'slug', current: slug},
        language: this.#language,
        ...(this.#reviewedOn && {reviewedOn: this.#reviewedOn}),
        controller: {...this.#controller, ...(hiddenContacts.length > 0 && {hiddenContacts})},
        sections,
      },
      subprocessors: [...this.#subprocessors.values()],
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
      const list = recogniseCookies(heading, parts, depth, this.#controller.name ?? 'Egne')
      if (list) {
        this.#report.labels.push(...list.labels)
        return [
          ...this.#blocks(list.before, depth),
          this.#cookieList(heading, list.entries),
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
          this.#subprocessorList(heading, list.entries),
          ...this.#blocks(list.after, depth),
        ]
      }
      this.#report.keptAsText(heading, 'no list of recipients was recognised in this section')
    } else if (CONTROLLER.test(heading)) {
      covers.push('controllerIdentity')
      return this.#contactSection(parts, depth)
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
    if (this.#hiddenContact(part)) return []
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

  /** Takes hidden contact details as fields; false where the comment says anything else. */
  #hiddenContact({nodes}: Part & {kind: 'hidden'}): boolean {
    const lines = nodes.flatMap((node) => textOf(node).split('\n')).filter((line) => line.trim())
    const facts = lines.map(recogniseContact)
    const isOfficer = lines.some((line) => OFFICER.test(line))
    const found = {email: '', phone: ''}
    for (const fact of facts) {
      if (fact?.field === 'email' || fact?.field === 'phone') found[fact.field] = fact.value
      else if (fact?.field !== 'label') return false
    }
    const {email, phone} = found
    const labels = facts.map((fact, index) =>
      fact && 'label' in fact ? fact.label : (lines[index] ?? ''),
    )
    if (!email && !phone) return false
    if (isOfficer) {
      if (this.#controller.dataProtectionOfficer) return false
      this.#controller.dataProtectionOfficer = {...(email && {email}), ...(phone && {phone})}
      this.#hiddenContacts.add('dataProtectionOfficer')
      const value = [email, phone].filter(Boolean).join(', ')
      this.#report.found('hidden data protection officer', value, ...labels)
      return true
    }
    if ((email && this.#controller.email) || (phone && this.#controller.phone)) return false
    if (email) this.#controller.email = email
    if (phone) this.#controller.phone = phone
    if (email) this.#hiddenContacts.add('email')
    if (phone) this.#hiddenContacts.add('phone')
    this.#report.found('hidden contact', [email, phone].filter(Boolean).join(', '), ...labels)
    return true
  }

  /** A section with contact details: the lines that are certain become the controller's card. */
  #contactSection(parts: readonly Part[], depth: number): Block[] {
    const isContactLine = (part: Part): part is Part & {kind: 'content'; node: Paragraph} =>
      part.kind === 'content' && part.node.type === 'paragraph' && textOf(part.node).length < 200
    const last = parts.findLastIndex(
      (part) =>
        isContactLine(part) &&
        textOf(part.node)
          .split('\n')
          .some((line) => recogniseContact(line)),
    )
    const officer = parts.findIndex(
      (part) =>
        part.kind === 'content' && part.node.type === 'heading' && OFFICER.test(textOf(part.node)),
    )
    const end = officer >= 0 && officer <= last ? officer : last + 1
    const start = parts.findIndex(isContactLine)
    if (end === 0 || start < 0 || start >= end) return this.#blocks(parts, depth)
    const within = parts.slice(start, end)
    const lines = within
      .filter(isContactLine)
      .flatMap((part) =>
        textOf(part.node)
          .split('\n')
          .map((line) => line.trim()),
      )
      .filter(Boolean)
    const {controller, labels, rest} = recogniseController(lines, POSTAL_COUNTRY[this.#language])
    if (!controller.name && !controller.email) return this.#blocks(parts, depth)
    Object.assign(this.#controller, controller)
    this.#report.found('controller', summary(controller), ...labels)
    const others = within.filter((part) => !isContactLine(part))
    const text = rest.map(
      (value): Part => ({
        kind: 'content',
        node: {type: 'paragraph', children: [{type: 'text', value}]},
      }),
    )
    return [
      ...this.#blocks(parts.slice(0, start), depth),
      {_key: this.#names.key('controllerCard', ''), _type: 'controllerCard'},
      ...this.#blocks([...text, ...others, ...parts.slice(end)], depth),
    ]
  }

  #subprocessorList(heading: string, found: readonly FoundSubprocessor[]): Block {
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

  #cookieList(heading: string, found: readonly FoundProvider[]): Block {
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

function summary({name, address, ...rest}: Partial<Controller>): string {
  const place = address && `${address.street}, ${address.postalCode} ${address.city}`
  return [name, place, rest.organisationNumber, rest.email, rest.phone].filter(Boolean).join(' · ')
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
