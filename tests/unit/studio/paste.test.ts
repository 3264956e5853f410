// @vitest-environment jsdom
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {textBlock} from '#lib/policy/model/index.ts'
import {readPaste} from '#sanity/studio/inputs/paste/read-paste.ts'
import {EXPECTED, outline} from '#tests/fixtures/paste/outline.ts'

const FIXTURES = join(import.meta.dirname, '../../fixtures/paste')
const PROGRAMS = ['word', 'google-docs', 'web-page']

const paste = (html: string) => outline(readPaste(html))

describe('what a policy keeps of a paste', () => {
  test.each(PROGRAMS)('from %s', (program) => {
    const html = readFileSync(join(FIXTURES, `${program}.clipboard`), 'utf8')
    expect(paste(html)).toEqual(EXPECTED)
  })

  test.each(PROGRAMS)('from %s is what the site can render', (program) => {
    const html = readFileSync(join(FIXTURES, `${program}.clipboard`), 'utf8')
    for (const block of readPaste(html)) expect(textBlock.parse(block)).toEqual(block)
  })

  test('puts headings in their places', () => {
    expect(paste('<h1>A</h1><h2>B</h2><h3>C</h3><h6>D</h6>')).toEqual([
      'h3 A',
      'h3 B',
      'h4 C',
      'h4 D',
    ])
    expect(paste('<h3>C</h3><h4>D</h4>')).toEqual(['h3 C', 'h4 D'])
  })

  test('takes the title of a Word document for a heading', () => {
    expect(paste('<p class=MsoTitle>Personvern</p><p class=MsoNormal>Tekst</p>')).toEqual([
      'h3 Personvern',
      'normal Tekst',
    ])
  })

  test('follows no link that leads nowhere or runs something', () => {
    const links =
      '<p><a href="javascript:alert(1)">A</a> <a href="#_Toc1">B</a> <a href="x">C</a></p>'
    expect(paste(links)).toEqual(['normal A B C'])
    expect(paste('<p><a href="mailto:post@okane.no">Skriv</a></p>')).toEqual([
      'normal [mailto:post@okane.no Skriv]',
    ])
  })

  test('makes paragraphs of tables within tables, and keeps their links', () => {
    const inner = '<table><tr><td>1</td><td><a href="https://a.no">2</a></td></tr></table>'
    const html = `<table><tr><td><p>A</p><p>B</p></td><td>${inner}</td></tr></table>`
    expect(paste(html)).toEqual(['normal A B – 1 – [https://a.no 2]'])
  })

  test('is nothing where there are no words', () => {
    expect(paste('<p>&nbsp;</p><img src="https://a.no/1.gif"><br>')).toEqual([])
  })
})
