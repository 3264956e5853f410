import {
  PortableText,
  type PortableTextBlock,
  type PortableTextComponentProps,
  type PortableTextComponents,
  toPlainText,
} from '@portabletext/react'
import type {ReactNode} from 'react'
import type {I18n} from '#lib/i18n/index.ts'
import type {PolicyContent, ShownBlock, ShownSection, TextBlock} from '#lib/policy/model/index.ts'
import {type AnyShownBlock, isShownBlock} from '#lib/policy/shown.ts'
import {ControllerCard} from './controller-card.tsx'
import {Cookies} from './cookies.tsx'
import {type Editing, type FieldAttributes, pathIn} from './editing.ts'
import {fragmentOf} from './facts.ts'
import {Heading} from './heading.tsx'
import {Link} from './link.tsx'
import {Recipients} from './recipients.tsx'
import {Rights} from './rights.tsx'

type SectionProps = {
  readonly t: I18n
  /** The day in Oslo for which the page is made, `YYYY-MM-DD`. */
  readonly today: string
  readonly section: ShownSection
  readonly content: PolicyContent
  readonly edit?: Editing | undefined
}

/** A paragraph that editors left empty says nothing. */
function saysSomething(block: AnyShownBlock): boolean {
  return block._type !== 'block' || block.children.some(({text}) => text.trim() !== '')
}

/** What a mark or a paragraph looks like, in a section and in a callout. */
const text: PortableTextComponents = {
  marks: {
    link: ({value, children}: {value?: {href: string}; children: ReactNode}) => (
      <Link href={value?.href ?? ''}>{children}</Link>
    ),
  },
}

/** An h4 with no h3 above it in its section is an h3: no step of the outline is left out. */
function isUnderH3(section: ShownSection, key: string): boolean {
  const headings = section.body
    .slice(
      0,
      section.body.findIndex(({_key}) => _key === key),
    )
    .filter((block): block is TextBlock => block._type === 'block')
  return headings.some(({style}) => style === 'h3')
}

type TextProps = {readonly value: {readonly _key?: string}; readonly children?: ReactNode}

/** The elements that the library makes of paragraphs, with the way to the fields they show. */
function editable(field: (key?: string) => FieldAttributes | undefined) {
  return {
    block: {
      normal: ({value, children}: TextProps) => <p {...field(value._key)}>{children}</p>,
      blockquote: ({value, children}: TextProps) => (
        <blockquote {...field(value._key)}>{children}</blockquote>
      ),
    },
    listItem: ({value, children}: TextProps) => <li {...field(value._key)}>{children}</li>,
  }
}

function components({t, section, content, today, edit}: SectionProps): PortableTextComponents {
  const field = (key = '') => edit?.(pathIn(section, 'body', {_key: key}))
  const paragraphs = edit && editable(field)
  const heading =
    (style: 'h3' | 'h4') =>
    ({value, children}: PortableTextComponentProps<PortableTextBlock>) => {
      const key = value._key ?? ''
      return (
        <Heading
          t={t}
          level={style === 'h4' && isUnderH3(section, key) ? 4 : 3}
          id={fragmentOf(section, key)}
          text={toPlainText(value)}
          field={field(key)}
        >
          {children}
        </Heading>
      )
    }
  return {
    ...text,
    ...paragraphs,
    block: {...paragraphs?.block, h3: heading('h3'), h4: heading('h4')},
    types: {
      subprocessorList: ({value}: {value: ShownBlock<'subprocessorList'>}) => (
        <Recipients t={t} list={value} section={section} today={today} edit={edit} />
      ),
      cookieList: ({value}: {value: ShownBlock<'cookieList'>}) => (
        <Cookies t={t} list={value} section={section} edit={edit} />
      ),
      controllerCard: () => (
        <ControllerCard t={t} controller={content.controller} field={edit?.(['controller'])} />
      ),
      rightsList: ({value}: {value: ShownBlock<'rightsList'>}) => (
        <Rights t={t} list={value} section={section} content={content} edit={edit} />
      ),
      callout: ({value}: {value: ShownBlock<'callout'>}) => (
        <div className="callout" {...field(value._key)}>
          <PortableText value={value.body.filter(saysSomething)} components={text} />
        </div>
      ),
    },
  }
}

/** The body of a section as visitors read it. */
export function Body(props: SectionProps) {
  const blocks = props.section.body.filter(isShownBlock).filter(saysSomething)
  return <PortableText value={blocks} components={components(props)} />
}
