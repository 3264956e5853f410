import fc from 'fast-check'
import type {Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {parse as parseYaml} from 'yaml'
import {policyMarkdown} from '#lib/policy/exports/index.ts'
import type {PolicyContent, TextBlock} from '#lib/policy/model/index.ts'
import {isShownSection, shownBlocks} from '#lib/policy/shown.ts'
import {arbitraryPolicy} from '#tests/fixtures/arbitrary-policy.ts'
import {edited, paragraph, samplePolicy, sectionOf} from '#tests/fixtures/sample-policy.ts'

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm)

function parsed(content: PolicyContent): Root {
  return parser.parse(policyMarkdown(content).body)
}

/** The Markdown of a section's body, without what stands before and after it. */
function bodyOf(...blocks: TextBlock[]): string {
  const content = edited((draft) => {
    sectionOf(draft, 'generelt').body = blocks
    draft.sections.splice(1)
  })
  return policyMarkdown(content).body.split('## Generelt\n\n')[1] ?? ''
}

const item = (key: string, text: string, listItem: 'bullet' | 'number', level = 1): TextBlock => ({
  ...paragraph(key, text),
  listItem,
  level,
})

describe('policyMarkdown', {timeout: 60_000}, () => {
  it('tells in its front matter which version it is', () => {
    const [front] = parsed(samplePolicy).children
    if (front?.type !== 'yaml') throw new Error('there is no front matter')
    expect(parseYaml(front.value)).toEqual({
      title: 'Personvernerklæring',
      language: 'nb',
      policy: 'policy-personvern',
      version: 1,
      effectiveFrom: '2026-06-01T00:00:00Z',
      publishedAt: '2026-05-20T08:00:00Z',
      reviewedOn: '2026-05-01',
    })
  })

  it('has the whole sample, tables and all', () => {
    const {body, contentType} = policyMarkdown(samplePolicy)
    expect(contentType).toBe('text/markdown; charset=utf-8; variant=GFM')
    expect(body).toMatchSnapshot()
  })

  it('nests lists, and begins a new one where the kind changes', () => {
    const list = bodyOf(
      item('a', 'en', 'bullet'),
      item('b', 'en a', 'bullet', 2),
      item('c', 'en a i', 'number', 3),
      item('d', 'to', 'bullet'),
      item('e', 'først', 'number'),
      item('f', 'så', 'number'),
    )
    expect(list).toBe('- en\n  - en a\n    1. en a i\n- to\n\n1. først\n2. så\n')
  })

  it('keeps emphasis, links and line breaks, and takes no character for Markdown', () => {
    const text: TextBlock = {
      ...paragraph('p', ''),
      markDefs: [{_key: 'l', _type: 'link', href: 'https://okane.no/a_b?c=(d)'}],
      children: [
        {_key: '1', _type: 'span', text: '*Ikke* [slik] <b> 1. # ', marks: []},
        {_key: '2', _type: 'span', text: 'sterk ', marks: ['strong', 'l']},
        {_key: '3', _type: 'span', text: 'og skrå', marks: ['em', 'l']},
        {_key: '4', _type: 'span', text: '\nny linje', marks: []},
      ],
    }
    const root = parser.parse(bodyOf(text))
    expect(textOf(root)).toBe('*Ikke* [slik] <b> 1. # sterk og skråny linje')
    expect(root.children).toMatchObject([
      {
        type: 'paragraph',
        children: [
          {type: 'text'},
          {
            type: 'link',
            url: 'https://okane.no/a_b?c=(d)',
            children: [{type: 'strong'}, {type: 'text', value: ' '}, {type: 'emphasis'}],
          },
          {type: 'break'},
          {type: 'text', value: 'ny linje'},
        ],
      },
    ])
  })

  it.each([
    ['👩‍💻', 'vi'],
    ['vi', '👩‍💻'],
  ])('keeps characters whole that touch emphasis: %s%s', (before, emphasised) => {
    const text: TextBlock = {
      ...paragraph('p', ''),
      children: [
        {_key: '1', _type: 'span', text: before, marks: []},
        {_key: '2', _type: 'span', text: emphasised, marks: ['em']},
        {_key: '3', _type: 'span', text: before, marks: []},
      ],
    }
    expect(textOf(parser.parse(bodyOf(text)))).toBe(`${before}${emphasised}${before}`)
  })

  it('has every word that is shown, and the headings in order, for any policy', () => {
    const squeezed = (text: string) => text.replace(/\s+/g, '')
    fc.assert(
      fc.property(arbitraryPolicy, (content) => {
        const root = parsed(content)
        const headings = root.children.flatMap((node) =>
          node.type === 'heading' && node.depth === 2 ? [textOf(node)] : [],
        )
        expect(headings).toEqual(
          content.sections.filter(isShownSection).map((each) => each.heading),
        )
        const text = squeezed(textOf(root))
        for (const {block} of shownBlocks(content)) {
          const blocks =
            block._type === 'block' ? [block] : block._type === 'callout' ? block.body : []
          for (const {children} of blocks) {
            expect(text).toContain(squeezed(children.map((span) => span.text).join('')))
          }
        }
      }),
    )
  })
})
