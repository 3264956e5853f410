import {health} from '#lib/content/health.ts'
import {readPolicies, readVersion, readVersionHeads} from '#lib/content/read.ts'

export const dynamic = 'force-dynamic'

/** Looks at what is published now, so that a problem is named before a visitor's page needs it. */
async function look(): Promise<void> {
  for (const {_id} of await readPolicies()) {
    const [newest] = await readVersionHeads(_id)
    if (newest) await readVersion(newest)
  }
}

/**
 * Tells whether what is published can be shown. Always 200 while the site itself answers: pages are
 * served from the last good content, so a load balancer must not take the instance out.
 */
export async function GET(): Promise<Response> {
  await look().catch(() => {
    // Whatever failed has reported itself, by document and field.
  })
  const facts = health()
  const status = facts.problems.length === 0 ? 'ok' : 'degraded'
  return Response.json({status, ...facts}, {headers: {'cache-control': 'no-store'}})
}
