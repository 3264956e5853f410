/**
 * Countries and territories where the GDPR applies: the EU with its outermost regions and Åland, and
 * Iceland, Liechtenstein and Norway with Svalbard. ISO 3166-1 alpha-2.
 *
 * @see https://lovdata.no/lov/2018-06-15-38/§4
 */
const EEA: ReadonlySet<string> = new Set([
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE'],
  ...['IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK', 'IS', 'LI', 'NO'],
  ...['AX', 'GF', 'GP', 'MF', 'MQ', 'RE', 'YT', 'SJ'],
])

/** Whether data that goes to a country leaves the EEA. */
export const isOutsideEea = (country: string) => !EEA.has(country)

/** A decision of the European Commission that a country protects data well enough (GDPR art. 45). */
export type AdequacyDecision = {
  readonly country: string
  /** The first and last day on which it can be relied on, `YYYY-MM-DD`. */
  readonly from: string
  readonly until?: string
  /** The decision in the Official Journal, or as the Commission announced it. */
  readonly source: string
  /** It covers only recipients that have certified themselves under the framework. */
  readonly framework?: true
}

const eli = (kind: 'dec' | 'dec_impl', number: string) =>
  `https://eur-lex.europa.eu/eli/${kind}/${number}/oj`

/**
 * Every decision in force today. Those under the directive before the GDPR stayed in force (GDPR
 * art. 45(9)); the Commission confirmed all eleven in January 2024.
 *
 * @see https://commission.europa.eu/law/law-topic/data-protection/international-dimension-data-protection/adequacy-decisions_en
 */
export const ADEQUACY_DECISIONS: readonly AdequacyDecision[] = [
  {country: 'AD', from: '2010-10-19', source: eli('dec', '2010/625')},
  {country: 'AR', from: '2003-06-30', source: eli('dec', '2003/490')},
  {
    country: 'BR',
    from: '2026-01-27',
    source:
      'https://commission.europa.eu/law/law-topic/data-protection/international-dimension-data-protection/adequacy-decisions_en',
  },
  {country: 'CA', from: '2001-12-20', source: eli('dec', '2002/2(1)')},
  {country: 'CH', from: '2000-07-26', source: eli('dec', '2000/518')},
  {country: 'FO', from: '2010-03-05', source: eli('dec', '2010/146')},
  {country: 'GB', from: '2021-06-28', until: '2031-12-27', source: eli('dec_impl', '2021/1772')},
  {country: 'GG', from: '2003-11-21', source: eli('dec', '2003/821')},
  {country: 'IL', from: '2011-01-31', source: eli('dec', '2011/61')},
  {country: 'IM', from: '2004-04-28', source: eli('dec', '2004/411')},
  {country: 'JE', from: '2008-05-08', source: eli('dec', '2008/393')},
  {country: 'JP', from: '2019-01-23', source: eli('dec_impl', '2019/419')},
  {country: 'KR', from: '2021-12-17', source: eli('dec_impl', '2022/254')},
  {country: 'NZ', from: '2012-12-19', source: eli('dec_impl', '2013/65')},
  {country: 'UY', from: '2012-08-21', source: eli('dec_impl', '2012/484')},
  // The General Court upheld it on 3 September 2025 (T-553/23).
  {country: 'US', from: '2023-07-10', source: eli('dec_impl', '2023/1795'), framework: true},
]

/** The decision for a country that is in force on a day, `YYYY-MM-DD`. */
export function adequacyDecision(country: string, at: string): AdequacyDecision | undefined {
  return ADEQUACY_DECISIONS.find(
    (decision) =>
      decision.country === country &&
      decision.from <= at &&
      (decision.until === undefined || at <= decision.until),
  )
}
