import {parse} from 'csv-parse/sync'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {csvExport} from '#lib/policy/exports/csv.ts'
import {
  cookiesCsv,
  cookiesJson,
  subprocessorsCsv,
  subprocessorsJson,
} from '#lib/policy/exports/index.ts'
import type {PolicyContent} from '#lib/policy/model/index.ts'
import {arbitraryPolicy} from '#tests/fixtures/arbitrary-policy.ts'
import {blockOf, edited, samplePolicy, shownIn} from '#tests/fixtures/sample-policy.ts'

const rows = (csv: string): Record<string, string>[] => parse(csv, {bom: true, columns: true})

describe('csvExport', {timeout: 60_000}, () => {
  it('gives a strict parser back every cell that no spreadsheet would run', () => {
    const cell = fc.string({unit: 'binary'}).filter((text) => !/^[=+\-@\t\r\n＝＋－＠]/.test(text))
    fc.assert(
      fc.property(fc.array(fc.record({a: cell, b: cell}), {minLength: 1}), (table) => {
        expect(rows(csvExport(['a', 'b'], table).body)).toEqual(table)
      }),
    )
  })

  it.each(['=1+1', '+47', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    'does not let a spreadsheet run %j',
    (value) => {
      expect(rows(csvExport(['a'], [{a: value}]).body)).toEqual([{a: `'${value}`}])
    },
  )

  it('ends each line as RFC 4180 says, and begins as Excel wants it', () => {
    const {body, contentType} = csvExport(['a', 'b'], [{a: 'ø'}, {a: 'x,y', b: 'sa "ja"'}])
    expect(body).toBe('\ufeffa,b\r\nø,\r\n"x,y","sa ""ja"""\r\n')
    expect(contentType).toBe('text/csv; charset=utf-8; header=present')
  })
})

describe('subprocessors', {timeout: 60_000}, () => {
  it('are those that the version shows', () => {
    expect(JSON.parse(subprocessorsJson(samplePolicy).body)).toEqual({
      policy: 'policy-personvern',
      version: 1,
      effectiveFrom: '2026-06-01T00:00:00Z',
      subprocessors: [
        {
          _id: 'subprocessor-zoho',
          name: 'Zoho',
          country: 'IN',
          role: 'processor',
          transferBasis: 'standardContractualClauses',
          purpose: 'E-post og chat',
          dataCategories: ['name', 'emailAddress'],
        },
        {_id: 'subprocessor-fiken', name: 'Fiken AS', country: 'NO', role: 'processor'},
      ],
    })
    expect(rows(subprocessorsCsv(samplePolicy).body)).toMatchObject([
      {_id: 'subprocessor-zoho', name: 'Zoho', dataCategories: 'name; emailAddress', note: ''},
      {_id: 'subprocessor-fiken', name: 'Fiken AS', dataCategories: '', country: 'NO'},
    ])
  })

  it('are the same in both forms, for any policy', () => {
    fc.assert(
      fc.property(arbitraryPolicy, (content) => {
        const {subprocessors} = JSON.parse(subprocessorsJson(content).body)
        const table = rows(subprocessorsCsv(content).body)
        const ids = (list: {_id: string}[]) => list.map(({_id}) => _id)
        expect(table.map(({_id}) => _id)).toEqual(ids(subprocessors))
      }),
    )
  })

  it('say nothing of what is hidden', () => {
    const hidden = edited((draft: PolicyContent) => {
      const list = blockOf(draft, 'subprocessorList')
      list.entries[0] = {_key: 'e-zoho', _type: 'subprocessorEntry', hidden: true}
    })
    for (const {body} of [subprocessorsJson(hidden), subprocessorsCsv(hidden)]) {
      expect(body).not.toContain('Zoho')
      expect(body).toContain('Fiken')
    }
  })
})

describe('cookies', {timeout: 60_000}, () => {
  it('are those that the version shows, with who sets them', () => {
    const named = edited((draft) => {
      shownIn(blockOf(draft, 'cookieList').providers).cookies.push({
        _key: 'x',
        _type: 'cookie',
        name: '=cmd',
        storage: 'localStorage',
        purpose: 'Husker "valg",\nog mer',
      })
    })
    expect(JSON.parse(cookiesJson(named).body).cookies).toEqual([
      {
        name: 'zld*',
        storage: 'cookie',
        category: 'necessary',
        lifetime: 'P26M',
        provider: 'Zoho',
        providerId: 'subprocessor-zoho',
      },
      {
        name: '=cmd',
        storage: 'localStorage',
        purpose: 'Husker "valg",\nog mer',
        provider: 'Zoho',
        providerId: 'subprocessor-zoho',
      },
    ])
    expect(rows(cookiesCsv(named).body)).toMatchObject([
      {provider: 'Zoho', providerId: 'subprocessor-zoho', name: 'zld*', lifetime: 'P26M'},
      {name: "'=cmd", purpose: 'Husker "valg",\nog mer', lifetime: ''},
    ])
  })
})
