import type {Gap} from '#lib/content/preview/mend.ts'

/** What editors call the fields; the last name in a path decides. */
const FIELDS: Readonly<Record<string, string>> = {
  title: 'tittelen',
  slug: 'adressen til siden',
  current: 'adressen til siden',
  language: 'språket',
  controller: 'behandlingsansvarlig',
  name: 'navnet',
  organisationNumber: 'organisasjonsnummeret',
  street: 'gateadressen',
  postalCode: 'postnummeret',
  city: 'poststedet',
  country: 'landet',
  email: 'e-postadressen',
  phone: 'telefonnummeret',
  sections: 'innholdet',
  heading: 'overskriften',
  anchor: 'lenkenavnet',
  subprocessor: 'valget av underleverandør',
  provider: 'valget av leverandør',
  href: 'adressen i en lenke',
  right: 'valget av rettighet',
  howTo: 'forklaringen av en rettighet',
  note: 'merknaden',
  purpose: 'formålet',
  category: 'kategorien',
  lifetime: 'levetiden',
  justification: 'begrunnelsen',
  storage: 'lagringsmåten',
  privacyPolicyUrl: 'lenken til personvernerklæringen',
  agreementUrl: 'lenken til avtalen',
  usedSince: 'datoen «i bruk fra»',
  usedUntil: 'datoen «i bruk til»',
  reviewedOn: 'datoen for siste gjennomgang',
  translationOf: 'hva dette er en oversettelse av',
  version: 'hvilken versjon som er oversatt',
}

/** A field that is missing or wrong, in a sentence for the editor. */
export function gapInWords({path, within, section}: Gap): string {
  const names = path.filter((step) => typeof step === 'string')
  const field = FIELDS[names.findLast((name) => name in FIELDS) ?? ''] ?? 'et felt'
  const part = section ? `del ${section}: ` : ''
  const where = within ? `«${within}»: ` : part
  const sentence = `${where}${field} mangler eller er ikke gyldig`
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** How much differs from what is published. */
export function differencesInWords(count: number, number: number): string {
  if (count === 0) return `Ikke noe synlig er endret siden versjon ${number}.`
  return count === 1
    ? `Én endring siden versjon ${number}.`
    : `${count} endringer siden versjon ${number}.`
}
