import {describe, expect, it} from 'vitest'
import {describeDiff, diffPolicies, draftSummary} from '#lib/policy/diff/index.ts'
import type {Language, PolicyContent} from '#lib/policy/model/index.ts'
import {
  blockOf,
  edited,
  paragraph,
  samplePolicy,
  section,
  sectionOf,
  shownIn,
} from '#tests/fixtures/sample-policy.ts'

function sentences(edit: (draft: PolicyContent) => void, language: Language = 'nb'): string[] {
  return describeDiff(diffPolicies(samplePolicy, edited(edit)), language).map(({text}) => text)
}

function recipient(draft: PolicyContent) {
  return shownIn(blockOf(draft, 'subprocessorList').entries).subprocessor
}

function cookie(draft: PolicyContent) {
  const [first] = shownIn(blockOf(draft, 'cookieList').providers).cookies
  if (!first) throw new Error('no cookie')
  return first
}

const addMailchimp = (draft: PolicyContent) =>
  blockOf(draft, 'subprocessorList').entries.push({
    _key: 'e-new',
    _type: 'subprocessorEntry',
    hidden: false,
    subprocessor: {_id: 'subprocessor-mailchimp', name: 'Mailchimp', country: 'US'},
  })

describe('describeDiff', () => {
  it('says nothing of a version that changes nothing', () => {
    expect(sentences(() => {})).toEqual([])
  })

  it.each<[Language, string]>([
    ['nb', 'Ny mottaker: Mailchimp (USA)'],
    ['nn', 'Ny mottakar: Mailchimp (USA)'],
    ['en', 'New recipient: Mailchimp (United States)'],
  ])('tells of a new recipient with its country in %s', (language, expected) => {
    expect(sentences(addMailchimp, language)).toEqual([expected])
  })

  it('tells from when a recipient that is announced will be used', () => {
    const announce = (draft: PolicyContent) => {
      addMailchimp(draft)
      const entry = blockOf(draft, 'subprocessorList').entries.at(-1)
      if (entry && !entry.hidden) entry.subprocessor.usedSince = '2027-01-15'
    }
    expect(sentences(announce)).toEqual(['Ny mottaker fra 15. januar 2027: Mailchimp (USA)'])
  })

  it.each<[Language, string]>([
    ['nb', 'zld* (Zoho): oppbevaring 26 → 14 måneder'],
    ['nn', 'zld* (Zoho): oppbevaring 26 → 14 månadar'],
    ['en', 'zld* (Zoho): lifetime 26 → 14 months'],
  ])('tells of a new lifetime with both values in %s', (language, expected) => {
    const shorten = (draft: PolicyContent) => {
      cookie(draft).lifetime = 'P14M'
    }
    expect(sentences(shorten, language)).toEqual([expected])
  })

  it('writes lifetimes out where their units differ', () => {
    expect(
      sentences((draft) => {
        cookie(draft).lifetime = 'session'
      }),
    ).toEqual(['zld* (Zoho): oppbevaring 26 måneder → til nettleseren lukkes'])
    expect(
      sentences((draft) => {
        cookie(draft).lifetime = 'P1Y2M'
      }),
    ).toEqual(['zld* (Zoho): oppbevaring 26 måneder → 1 år og 2 måneder'])
  })

  it('tells of each changed field of a recipient', () => {
    const change = (draft: PolicyContent) => {
      const zoho = recipient(draft)
      zoho.country = 'US'
      zoho.transferBasis = 'dataPrivacyFramework'
      zoho.dataCategories = ['name', 'phoneNumber', 'ipAddress']
      zoho.usedSince = '2026-01-01'
      delete zoho.purpose
    }
    expect(sentences(change)).toEqual([
      'Zoho mottar nå også telefonnummer og IP-adresse',
      'Zoho mottar ikke lenger e-postadresse',
      'Zoho: land India → USA',
      'Zoho: overføringsgrunnlag EUs standardkontrakter → EU–US Data Privacy Framework',
      'Zoho: nå oppgitt: brukt siden (1. januar 2026)',
      'Zoho: ikke lenger oppgitt: formål',
    ])
  })

  it('tells a hidden recipient from one that is gone', () => {
    const list = (draft: PolicyContent) => blockOf(draft, 'subprocessorList').entries
    expect(
      sentences((draft) => {
        list(draft)[0] = {_key: 'e-zoho', _type: 'subprocessorEntry', hidden: true}
      }),
    ).toEqual(['Mottaker som ikke lenger vises: Zoho (India)'])
    expect(sentences((draft) => list(draft).shift())).toEqual([
      'Ikke lenger mottaker: Zoho (India)',
    ])
  })

  it('does not call a recipient new that only moved to another section', () => {
    const move = (draft: PolicyContent) => {
      const entry = blockOf(draft, 'subprocessorList').entries.shift()
      if (!entry) throw new Error('no entry')
      sectionOf(draft, 'generelt').body.push({
        _key: 'other-list',
        _type: 'subprocessorList',
        hidden: false,
        entries: [entry],
      })
    }
    expect(sentences(move)).toEqual([])
  })

  it('tells of cookies that come, go and change', () => {
    const change = (draft: PolicyContent) => {
      const [zoho] = blockOf(draft, 'cookieList').providers
      if (!zoho || zoho.hidden) throw new Error('no provider')
      zoho.cookies = [
        {
          _key: 'ga',
          _type: 'cookie',
          name: '_ga',
          storage: 'cookie',
          category: 'statistics',
          lifetime: 'P2Y',
        },
      ]
    }
    expect(sentences(change)).toEqual([
      'Ny kategori informasjonskapsler: statistikk',
      'Ikke lenger i bruk: informasjonskapsel zld* (Zoho)',
      'Ny informasjonskapsel: _ga (Zoho, statistikk, 2 år)',
    ])
  })

  it('tells of a provider that was hidden and is shown, with its cookies', () => {
    const show = (draft: PolicyContent) => {
      blockOf(draft, 'cookieList').providers[1] = {
        _key: 'c-google',
        _type: 'cookieProvider',
        hidden: false,
        name: 'Google Analytics',
        cookies: [
          {_key: 'a', _type: 'cookie', name: '_ga', storage: 'cookie'},
          {_key: 'b', _type: 'cookie', name: '_gid', storage: 'cookie'},
        ],
      }
    }
    expect(sentences(show)).toEqual([
      'Informasjonskapsler fra Google Analytics vises nå (_ga og _gid)',
    ])
  })

  it('tells of contacts by what became of them', () => {
    const change = (draft: PolicyContent) => {
      const {controller} = draft
      controller.name = 'Okane AS'
      controller.email = 'hei@okane.no'
      controller.address = {
        street: 'Storgata 1',
        postalCode: '11122',
        city: 'Stockholm',
        country: 'SE',
      }
      delete controller.phone
      controller.hiddenContacts = ['phone']
      controller.dataProtectionOfficer = {name: 'Kari Nordmann', email: 'ombud@okane.no'}
      delete controller.organisationNumber
    }
    expect(sentences(change)).toEqual([
      'Behandlingsansvarlig er endret fra Okane til Okane AS',
      'Kontakt: organisasjonsnummer er fjernet: 914 778 271',
      'Kontakt: adresse er endret fra Sigurd Hoels vei 49, 0655 Oslo til Storgata 1, 11122 Stockholm, Sverige',
      'Kontakt: e-postadresse er endret fra post@okane.no til hei@okane.no',
      'Kontakt: telefonnummer vises ikke lenger: 22 22 22 22',
      'Kontakt: personvernombud er lagt til: Kari Nordmann, ombud@okane.no',
    ])
  })

  it('tells of rights', () => {
    const change = (draft: PolicyContent) => {
      const list = blockOf(draft, 'rightsList')
      delete list.email
      list.rights = [
        {_key: 'r1', _type: 'rightEntry', right: 'access', howTo: 'Send oss en e-post.'},
        {_key: 'r2', _type: 'rightEntry', right: 'erasure'},
        {_key: 'r3', _type: 'rightEntry', right: 'portability'},
      ]
    }
    expect(sentences(change)).toEqual([
      'Nytt om rettighetene dine: sletting og dataportabilitet',
      'Ny forklaring av hvordan du bruker rettighetene dine: innsyn',
      'Henvendelser om rettigheter sendes nå til den vanlige e-postadressen',
    ])
  })

  it('tells of sections that come, go, move, hide and get a new name', () => {
    const change = (draft: PolicyContent) => {
      const [general, recipients, cookies, rights, contact] = draft.sections
      if (!general || !recipients || !cookies || !rights || !contact || general.hidden)
        throw new Error()
      general.heading = 'Om erklæringen'
      draft.sections = [
        contact,
        general,
        recipients,
        {_key: rights._key, _type: 'policySection', hidden: true},
        section('sletting', 'Sletting', paragraph('p9', 'Vi sletter etter to år.')),
      ]
    }
    expect(sentences(change).filter((text) => /vsnitt/.test(text))).toEqual([
      'Avsnittet «Kontakt» er flyttet',
      'Avsnittet «Generelt» heter nå «Om erklæringen»',
      'Avsnittet «Informasjonskapsler» er fjernet',
      'Avsnittet «Rettigheter» vises ikke lenger',
      'Nytt avsnitt: «Sletting»',
    ])
  })

  it('tells new words from new emphasis and from a new order', () => {
    const body = (draft: PolicyContent) => sectionOf(draft, 'generelt').body
    expect(
      sentences((draft) => {
        body(draft)[0] = paragraph('p1', 'Vi lagrer navn og adresse i tre år.')
      }),
    ).toEqual(['Teksten i avsnittet «Generelt» er endret'])
    expect(
      sentences((draft) => {
        const block = blockOf(draft, 'block')
        for (const span of block.children) span.marks = ['strong']
      }),
    ).toEqual(['Lenker eller utheving i avsnittet «Generelt» er endret'])
    expect(sentences((draft) => sectionOf(draft, 'mottakere').body.reverse())).toEqual([
      'Rekkefølgen i avsnittet «Mottakere» er endret',
    ])
  })

  it('tells of text that moved to another section, and leads there', () => {
    const diff = diffPolicies(
      samplePolicy,
      edited((draft) => {
        const [text] = sectionOf(draft, 'generelt').body.splice(0, 1)
        if (text) sectionOf(draft, 'kontakt').body.push(text)
      }),
    )
    expect(describeDiff(diff, 'nb')).toEqual([
      {
        topic: 'sections',
        text: 'Tekst er flyttet fra avsnittet «Generelt» til «Kontakt»',
        anchor: 'kontakt',
      },
    ])
  })

  it('tells of the policy itself', () => {
    const change = (draft: PolicyContent) => {
      draft.title = 'Personvern'
      draft.slug = 'personvern-hos-oss'
      draft.language = 'nn'
      draft.translationOf = {policy: 'policy-privacy', version: 3}
      draft.reviewedOn = '2026-11-24'
    }
    expect(sentences(change)).toEqual([
      'Tittelen er endret fra «Personvernerklæring» til «Personvern»',
      'Siden har fått ny adresse: /personvern-hos-oss',
      'Språket er nå norsk nynorsk',
      'Oversettelsen følger nå versjon 3 av originalen',
      'Gjennomgått 24. november 2026',
    ])
  })
})

describe('draftSummary', () => {
  const summary = (edit: (draft: PolicyContent) => void, language: Language = 'nb') =>
    draftSummary(diffPolicies(samplePolicy, edited(edit)), language)

  it('tells all of a small change', () => {
    const change = (draft: PolicyContent) => {
      addMailchimp(draft)
      cookie(draft).lifetime = 'P14M'
    }
    expect(summary(change)).toBe(
      'Ny mottaker: Mailchimp (USA). zld* (Zoho): oppbevaring 26 → 14 måneder.',
    )
  })

  it('names the subjects of a large one', () => {
    const change = (draft: PolicyContent) => {
      addMailchimp(draft)
      recipient(draft).country = 'US'
      cookie(draft).lifetime = 'P14M'
      draft.controller.email = 'hei@okane.no'
      draft.sections.pop()
      sectionOf(draft, 'generelt').body = [paragraph('p1', 'Vi lagrer navn i tre år.')]
      draft.sections.push(section('sletting', 'Sletting', paragraph('p9', 'Vi sletter.')))
    }
    expect(summary(change)).toBe(
      'Kontaktopplysningene er oppdatert. Nye mottakere: Mailchimp (USA). ' +
        'Oppdaterte opplysninger om mottakerne Zoho. ' +
        'Oppdaterte opplysninger om informasjonskapsler: zld*. ' +
        'Nye avsnitt: «Sletting». Fjernede avsnitt: «Kontakt». Endret tekst: «Generelt».',
    )
    expect(summary(change, 'en')).toContain('New recipients: Mailchimp (United States).')
  })

  it('says so when nothing that can be seen changed', () => {
    expect(summary(() => {})).toBe('Ingen synlige endringer.')
  })
})
