import type {Copy} from './copy.ts'

/** What is done to the starter content, which keeps every rule. */
type Example = {
  /** Breaks the rule in the way that it guards against. */
  readonly fails: (copy: Copy) => void
  /** Comes close, and keeps it. */
  readonly passes: (copy: Copy) => void
  /** The day on which it is judged, today unless told otherwise. */
  readonly at?: string
}

const RIGHTS_IN_PROSE =
  'Du kan kreve innsyn, retting og sletting, be oss begrense bruken, få utlevert opplysningene og protestere.'

/** A failing and a passing example for each rule, by its id. */
export const examples: Readonly<Record<string, Example>> = {
  'controller-identity': {
    fails: (copy) => {
      copy.unmark('controllerIdentity')
      copy.remove('controller', 'controllerCard')
    },
    // The card says it, marked or not.
    passes: (copy) => copy.unmark('controllerIdentity'),
  },
  'controller-contact': {
    fails: (copy) => {
      copy.controller.hiddenContacts = ['address', 'email', 'phone', 'dataProtectionOfficer']
    },
    passes: (copy) => {
      copy.controller.hiddenContacts = ['email', 'phone', 'dataProtectionOfficer']
    },
  },
  representative: {
    fails: (copy) => {
      copy.controller.representative = {name: 'Nordisk Representant AS', email: 'eu@example.no'}
      copy.remove('controller', 'controllerCard')
    },
    passes: (copy) => {
      copy.controller.representative = {name: 'Nordisk Representant AS', email: 'eu@example.no'}
    },
  },
  'representative-named': {
    fails: (copy) => {
      if (copy.controller.address) copy.controller.address.country = 'US'
    },
    passes: (copy) => {
      if (copy.controller.address) copy.controller.address.country = 'SE'
    },
  },
  'data-protection-officer': {
    fails: (copy) => {
      copy.controller.hiddenContacts = ['phone']
      copy.remove('controller', 'controllerCard')
    },
    // A hidden officer is nobody whom readers have to be told of.
    passes: (copy) => copy.remove('controller', 'controllerCard'),
  },
  'data-protection-officer-contact': {
    fails: (copy) => {
      copy.controller.hiddenContacts = ['phone']
      copy.controller.dataProtectionOfficer = {name: 'Kari Nordmann'}
    },
    passes: (copy) => {
      copy.controller.hiddenContacts = ['phone']
      copy.controller.dataProtectionOfficer = {phone: '+47 22 00 00 00'}
    },
  },
  'purposes-and-legal-bases': {
    fails: (copy) => copy.unmark('purposesAndLegalBases'),
    passes: (copy) => {
      copy.section('messages').covers = []
    },
  },
  'legal-basis-named': {
    fails: (copy) => {
      copy.section('messages').covers = ['withdrawConsent']
      copy.rewrite('purposes', 'Vi bruker opplysningene til salg, kundeservice og statistikk.')
    },
    passes: (copy) => {
      copy.section('messages').covers = ['withdrawConsent']
      copy.rewrite('purposes', 'Vi leverer det du har bestilt, fordi vi har en avtale med deg.')
    },
  },
  'legitimate-interests': {
    fails: (copy) => copy.unmark('legitimateInterests'),
    passes: (copy) => {
      copy.unmark('legitimateInterests')
      copy.section('messages').covers.push('legitimateInterests')
    },
  },
  recipients: {
    fails: (copy) => {
      copy.unmark('recipients')
      copy.remove('recipients', 'subprocessorList')
    },
    passes: (copy) => copy.unmark('recipients'),
  },
  'third-country-transfers': {
    fails: (copy) => copy.unmark('thirdCountryTransfers'),
    passes: (copy) => {
      copy.unmark('thirdCountryTransfers')
      for (const each of copy.subprocessors)
        Object.assign(each, {country: 'IE', transferBasis: 'withinEea'})
    },
  },
  retention: {
    fails: (copy) => copy.unmark('retention'),
    passes: (copy) => {
      copy.section('retention').heading = 'Frister'
    },
  },
  'retention-concrete': {
    fails: (copy) =>
      copy.rewrite('retention', 'Opplysninger slettes når de ikke lenger er nødvendige.'),
    passes: (copy) =>
      copy.rewrite('retention', 'Vi lagrer dem så lenge det er nødvendig: til du sletter kontoen.'),
  },
  'data-subject-rights': {
    fails: (copy) => {
      copy.unmark('dataSubjectRights')
      copy.remove('rights', 'rightsList')
      copy.write('rights', RIGHTS_IN_PROSE)
    },
    passes: (copy) => copy.unmark('dataSubjectRights'),
  },
  'rights-complete': {
    fails: (copy) => {
      const list = copy.block('rights', 'rightsList')
      list.rights = list.rights.filter(({right}) => right !== 'portability')
    },
    passes: (copy) => copy.block('rights', 'rightsList').rights.reverse(),
  },
  'rights-mentioned': {
    fails: (copy) => {
      copy.remove('rights', 'rightsList')
      copy.write('rights', 'Du kan kreve innsyn og retting.')
    },
    passes: (copy) => {
      copy.remove('rights', 'rightsList')
      copy.write('rights', RIGHTS_IN_PROSE)
    },
  },
  'right-to-object': {
    fails: (copy) => copy.unmark('rightToObject'),
    passes: (copy) => {
      copy.section('objection').heading = 'Et annet navn'
    },
  },
  'right-to-object-apart': {
    fails: (copy) => {
      copy.remove('objection', 'callout')
      copy.write('objection', 'Du kan protestere. Du kan også klage til Datatilsynet.')
      copy.section('objection').covers = ['rightToObject', 'complaint']
    },
    // In a note it stands apart, whatever else the section says.
    passes: (copy) => {
      copy.section('objection').covers = ['rightToObject', 'complaint']
    },
  },
  'withdraw-consent': {
    fails: (copy) => {
      copy.unmark('withdrawConsent')
      const list = copy.block('rights', 'rightsList')
      list.rights = list.rights.filter(({right}) => right !== 'withdrawConsent')
    },
    passes: (copy) => copy.unmark('withdrawConsent'),
  },
  complaint: {
    fails: (copy) => copy.unmark('complaint'),
    passes: (copy) => {
      copy.unmark('complaint')
      copy.section('rights').covers.push('complaint')
      copy.write('rights', 'Du kan klage til Datatilsynet.')
    },
  },
  'complaint-authority': {
    fails: (copy) => copy.rewrite('complaint', 'Du kan klage på oss.'),
    passes: (copy) => copy.rewrite('complaint', 'Du kan klage til tilsynsmyndigheten der du bor.'),
  },
  'provision-required': {
    fails: (copy) => copy.unmark('provisionRequired'),
    passes: (copy) => {
      copy.unmark('provisionRequired')
      copy.section('purposes').covers.push('provisionRequired')
    },
  },
  'automated-decisions': {
    fails: (copy) => copy.unmark('automatedDecisions'),
    passes: (copy) => copy.rewrite('decisions', 'Nei.'),
  },
  'data-source': {
    fails: (copy) => copy.unmark('dataSource'),
    passes: (copy) =>
      copy.rewrite('collection', 'Alt kommer fra deg. Det er frivillig å gi oss noe.'),
  },
  'joint-controllers': {
    fails: (copy) => {
      copy.recipient('shopify').role = 'jointController'
    },
    // Hidden, it is not in use.
    passes: (copy) => {
      copy.recipient('mailchimp').role = 'jointController'
    },
  },
  'new-purposes': {
    fails: (copy) => copy.unmark('newPurposes'),
    passes: (copy) => {
      copy.section('changes').heading = 'Nytt siden sist'
    },
  },
  'change-announced': {
    fails: (copy) => {
      const now = '2026-11-23T12:00:00Z'
      copy.version = {number: 2, change: 'material', publishedAt: now, effectiveFrom: now}
    },
    passes: (copy) => {
      copy.version = {
        number: 2,
        change: 'material',
        publishedAt: '2026-11-23T12:00:00Z',
        effectiveFrom: '2026-12-23T12:00:00Z',
      }
    },
  },
  'section-empty': {
    fails: (copy) => {
      copy.section('decisions').body = []
    },
    passes: (copy) => {
      copy.section('messages').covers = []
      copy.section('messages').body = []
    },
  },
  'implied-consent': {
    fails: (copy) => copy.write('purposes', 'Ved å bruke nettstedet godtar du denne erklæringen.'),
    passes: (copy) =>
      copy.write(
        'purposes',
        'Når du trykker på «Ja takk», samtykker du til at vi sender nyhetsbrev.',
      ),
  },
  'transfer-basis': {
    fails: (copy) => {
      copy.recipient('google-workspace').transferBasis = 'unknown'
    },
    passes: (copy) => {
      delete copy.recipient('zoho').transferBasis
    },
  },
  'transfer-basis-fits': {
    fails: (copy) => {
      copy.recipient('google-workspace').transferBasis = 'withinEea'
    },
    passes: (copy) => {
      Object.assign(copy.recipient('google-workspace'), {country: 'IE', transferBasis: 'withinEea'})
    },
  },
  'adequacy-in-force': {
    fails: (copy) => {
      Object.assign(copy.recipient('shopify'), {country: 'IN', transferBasis: 'adequacyDecision'})
    },
    passes: (copy) => {
      Object.assign(copy.recipient('shopify'), {country: 'BR', transferBasis: 'adequacyDecision'})
    },
  },
  'transfer-copy': {
    fails: (copy) => {
      copy.rewrite('recipients', 'Noen av dem er utenfor EØS.')
      copy.recipient('google-workspace').transferBasis = 'standardContractualClauses'
      delete copy.recipient('google-workspace').agreementUrl
    },
    passes: (copy) => {
      copy.rewrite('recipients', 'Noen av dem er utenfor EØS.')
      copy.recipient('google-workspace').transferBasis = 'standardContractualClauses'
    },
  },
  cookies: {
    fails: (copy) => {
      copy.unmark('cookies')
      copy.remove('cookies', 'cookieList')
    },
    passes: (copy) => {
      copy.remove('cookies', 'cookieList')
      copy.rewrite('cookies', 'Nettstedet bruker ingen informasjonskapsler.')
    },
  },
  'cookies-listed': {
    fails: (copy) => {
      copy.provider('zoho').cookies = []
    },
    passes: (copy) => {
      copy.provider('google-ads').cookies = []
    },
  },
  'cookie-purpose-2013': {
    at: '2024-06-01',
    fails: (copy) => {
      delete copy.cookie('_zldt').purpose
    },
    // The lifetime was not asked for in Norway then.
    passes: (copy) => {
      delete copy.cookie('_zldt').lifetime
    },
  },
  'cookie-purpose': {
    fails: (copy) => {
      delete copy.cookie('_zldt').purpose
    },
    passes: (copy) => {
      delete copy.cookie('_fbp').purpose
    },
  },
  'cookie-category': {
    fails: (copy) => {
      delete copy.cookie('_zldt').category
    },
    passes: (copy) => {
      delete copy.cookie('_fbp').category
    },
  },
  'cookie-lifetime': {
    fails: (copy) => {
      delete copy.cookie('_zldt').lifetime
    },
    passes: (copy) => {
      delete copy.cookie('_zldt').lifetime
      copy.cookie('_zldt').storage = 'pixel'
    },
  },
  'cookie-party': {
    fails: (copy) => {
      delete copy.cookie('_zldt').party
    },
    passes: (copy) => {
      copy.cookie('_zldt').party = 'first'
    },
  },
  'necessary-justified': {
    fails: (copy) => {
      delete copy.cookie('okane_session').justification
    },
    passes: (copy) => {
      delete copy.cookie('_zldt').justification
    },
  },
  'tracker-necessary': {
    fails: (copy) => {
      copy.cookie('okane_session').name = '_ga_ABC123'
    },
    passes: (copy) => {
      copy.cookie('okane_session').name = '_gallery'
    },
  },
  'browser-settings': {
    fails: (copy) =>
      copy.write(
        'cookies',
        'Tillater du informasjonskapsler i innstillingene i nettleseren, har du gitt samtykke.',
      ),
    passes: (copy) =>
      copy.write('cookies', 'Innstillingene i nettleseren regner vi ikke som et samtykke.'),
  },
  'consent-first': {
    fails: (copy) => {
      delete copy.provider('zoho').description
      copy.rewrite('cookies', 'Her ser du hva vi lagrer. Det er like lett å si nei.')
    },
    passes: (copy) => {
      delete copy.provider('zoho').description
      copy.rewrite('cookies', 'Vi spør om samtykke først. Det er like lett å si nei.')
    },
  },
  'refusal-as-easy': {
    fails: (copy) => copy.rewrite('cookies', 'Vi venter til du har gitt samtykke.'),
    passes: (copy) =>
      copy.rewrite('cookies', 'Vi spør om samtykke først. Du kan si nei der og da.'),
  },
  'cookies-legitimate-interest': {
    fails: (copy) => copy.write('cookies', 'Statistikken bygger på vår berettigede interesse.'),
    passes: (copy) =>
      copy.write('cookies', 'En berettiget interesse er ikke nok til å lagre noe hos deg.'),
  },
  'cookie-provider': {
    fails: (copy) => {
      delete copy.provider('zoho').provider
      delete copy.provider('zoho').name
    },
    passes: (copy) => {
      delete copy.provider('zoho').provider
    },
  },
  'reference-exists': {
    fails: (copy) => {
      copy.entry('vipps').subprocessor = {_type: 'reference', _ref: 'subprocessor-slettet'}
    },
    passes: (copy) => {
      copy.entry('mailchimp').subprocessor = {_type: 'reference', _ref: 'subprocessor-slettet'}
    },
  },
  'recipient-purpose': {
    fails: (copy) => {
      delete copy.recipient('vipps').purpose
    },
    passes: (copy) => {
      delete copy.recipient('mailchimp').purpose
    },
  },
  'recipient-country': {
    fails: (copy) => {
      delete copy.recipient('vipps').country
    },
    passes: (copy) => {
      delete copy.recipient('mailchimp').country
    },
  },
  'recipient-data-categories': {
    fails: (copy) => {
      copy.recipient('vipps').dataCategories = []
    },
    passes: (copy) => {
      copy.recipient('vipps').dataCategories = ['phoneNumber']
    },
  },
  'provider-is-recipient': {
    fails: (copy) => {
      delete copy.provider('google-ads').hidden
    },
    // Among the recipients; and what we count ourselves makes nobody a recipient.
    passes: (copy) => {
      delete copy.provider('google-analytics').hidden
      copy.cookie('okane_session').category = 'statistics'
    },
  },
  'hidden-recipient': {
    fails: (copy) => {
      copy.entry('zoho').hidden = true
    },
    passes: (copy) => {
      copy.entry('zoho').hidden = true
      copy.provider('zoho').hidden = true
    },
  },
  'link-target': {
    fails: (copy) => {
      copy.write('changes', 'Se hvordan du klager', '#klage')
      copy.section('complaint').anchor = 'noe-annet'
    },
    passes: (copy) => {
      copy.write('changes', 'Se hvordan du klager', '#klage')
      copy.section('complaint').anchor = 'noe-annet'
      copy.section('complaint').formerAnchors = ['klage']
    },
  },
  'rights-address': {
    fails: (copy) => {
      copy.block('rights', 'rightsList').email = 'privacy@gdpr.no'
    },
    passes: (copy) => {
      copy.block('rights', 'rightsList').email = 'innsyn@kundeservice.okane.no'
    },
  },
  'https-links': {
    fails: (copy) => {
      copy.recipient('vipps').privacyPolicyUrl = 'http://vipps.no/personvern'
    },
    passes: (copy) => {
      copy.recipient('mailchimp').privacyPolicyUrl = 'http://mailchimp.com/privacy'
    },
  },
  'recipient-ended': {
    fails: (copy) => {
      copy.recipient('vipps').usedUntil = '2026-11-22'
    },
    passes: (copy) => {
      copy.recipient('vipps').usedUntil = '2026-11-23'
    },
  },
  reviewed: {
    fails: (copy) => {
      copy.policy.reviewedOn = '2025-11-22'
    },
    passes: (copy) => {
      copy.policy.reviewedOn = '2025-11-23'
    },
  },
}
