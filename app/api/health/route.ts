import {health} from '#lib/content/health.ts'
import {type Lag, lagOf} from '#lib/content/lag.ts'
import {readPolicies, readVersion, readVersionHeads} from '#lib/content/read.ts'

export const dynamic = 'force-dynamic'

/** A page that is behind for longer than this is not just waiting for its webhook. */
const LATE_SECONDS = 60

/**
 * Looks at what is published now, so that a problem is named before a visitor's page needs it.
 *
 * @returns the pages that are behind it
 */
async function look(): Promise<Lag[]> {
  const lags: Lag[] = []
  for (const address of await readPolicies()) {
    const [newest] = await readVersionHeads(address._id)
    if (newest) await readVersion(newest)
    const lag = await lagOf(address, Date.now())
    if (lag) lags.push(lag)
  }
  return lags
}

/**
 * Tells whether what is published can be shown, and is. Always 200 while the site itself answers:
 * pages are served from the last good content, so a load balancer must not take the instance out.
 */
export async function GET(): Promise<Response> {
  // Whatever failed has reported itself, by document and field.
  const lag = await look().catch(() => [])
  const facts = health()
  const isWell = facts.problems.length === 0 && lag.every(({seconds}) => seconds < LATE_SECONDS)
  const status = isWell ? 'ok' : 'degraded'
  return Response.json({status, lag, ...facts}, {headers: {'cache-control': 'no-store'}})
}
