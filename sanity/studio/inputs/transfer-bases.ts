import {TRANSFER_BASES, type TransferBasis} from '#lib/policy/model/index.ts'
import {adequacyDecision, isOutsideEea} from '#lib/policy/rules/index.ts'

/**
 * The bases on which data can be sent to a country: within the EEA there is nothing to choose.
 *
 * @param country - ISO 3166-1 alpha-2; every basis fits where it is not known
 * @param at - the day on which decisions of adequacy must be in force, `YYYY-MM-DD`
 */
export function fittingTransferBases(country: string | undefined, at: string): TransferBasis[] {
  if (country === undefined) return [...TRANSFER_BASES]
  if (!isOutsideEea(country)) return ['withinEea']
  const decision = adequacyDecision(country, at)
  return TRANSFER_BASES.filter((basis) => {
    if (basis === 'withinEea') return false
    if (basis === 'dataPrivacyFramework') return decision?.framework === true
    return basis !== 'adequacyDecision' || (decision !== undefined && !decision.framework)
  })
}
