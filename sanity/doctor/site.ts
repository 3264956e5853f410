import {encodeSignatureHeader, SIGNATURE_HEADER_NAME} from '@sanity/webhook'
import {z} from 'zod'
import {addressesOf} from '#lib/policy/exports/addresses.ts'
import {versionIndex} from '#lib/policy/exports/index.ts'
import {verifySite} from '#sanity/verify/site.ts'
import type {Newest} from './dataset.ts'
import {failed, ok, type Result, reasonOf, warning} from './result.ts'

const TIMEOUT_MS = 15_000

const webhookOutcome = z.object({
  at: z.string(),
  status: z.number(),
  reason: z.string().optional(),
})
const healthSchema = z.object({
  status: z.enum(['ok', 'degraded']),
  problems: z.array(z.object({subject: z.string(), reason: z.string(), since: z.string()})),
  lastWebhook: webhookOutcome.nullable(),
  lastRefusal: webhookOutcome.nullable(),
  lastLook: z.string().nullable(),
})
type Health = z.infer<typeof healthSchema>

const get = (site: URL, path: string, init: RequestInit = {}) =>
  fetch(new URL(path, site), {
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    ...init,
  })

/** What the site says of itself; `health` is undefined where it says nothing. */
export async function checkSite(site: URL): Promise<{result: Result; health?: Health}> {
  const check = 'Site'
  const mend = 'Start it with `npm start`, and check the address, DNS and the proxy in front of it.'
  try {
    const response = await get(site, '/api/health')
    const health = healthSchema.safeParse(await response.json().catch(() => undefined))
    if (health.success) {
      return {result: ok(check, `${site.origin} answers`), health: health.data}
    }
    const found = `${site.origin}/api/health answers ${response.status}, and not as this site does`
    return {result: failed(check, found, mend)}
  } catch (error) {
    return {result: failed(check, `${site.origin} does not answer: ${reasonOf(error)}`, mend)}
  }
}

/** What the site knows to be wrong with its content. */
export function checkHealth({problems}: Health): Result[] {
  if (problems.length === 0) return [ok('Content', 'all that is published can be shown')]
  return problems.map(({subject, reason, since}) =>
    failed(
      'Content',
      `${subject} cannot be read since ${since}: ${reason}`,
      subject === 'lake'
        ? 'See that the site reaches the dataset, and with which token.'
        : 'Mend the document in the Studio and publish again; visitors see the last good version.',
    ),
  )
}

/** Sends a body that changes nothing, signed or not, and returns the status of the answer. */
async function callWebhook(site: URL, secret?: string): Promise<number> {
  const body = '{"doctor":true}'
  const signed = secret && {
    [SIGNATURE_HEADER_NAME]: await encodeSignatureHeader(body, Date.now(), secret),
  }
  const headers = {'content-type': 'application/json', ...signed}
  const response = await get(site, '/api/revalidate', {method: 'POST', body, headers})
  await response.body?.cancel()
  return response.status
}

const SET_UP = 'Set up the webhook with the values below.'

/** Whether the site takes signed webhooks and nothing else, with the secret that we know. */
async function checkSignature(site: URL, secret: string | undefined): Promise<Result> {
  const check = 'Webhook signature'
  const unsigned = await callWebhook(site)
  if (unsigned === 503) {
    const mend = 'Set SANITY_WEBHOOK_SECRET in the environment of the site and start it again.'
    return failed(check, 'the site has no secret, and refuses every webhook', mend)
  }
  if (unsigned !== 401) {
    const mend = 'See what answers there: a proxy must hand POST /api/revalidate on, unchanged.'
    return failed(check, `an unsigned webhook is answered with ${unsigned} instead of 401`, mend)
  }
  if (!secret) {
    const mend = 'Set SANITY_WEBHOOK_SECRET here too, to compare the two.'
    return warning(check, 'unsigned webhooks are refused; our secret was not tried', mend)
  }
  // The signature is good where only the body is found wanting.
  if ((await callWebhook(site, secret)) === 400) return ok(check, 'is checked, with our secret')
  const mend = 'Set the same SANITY_WEBHOOK_SECRET here, at the site and in the webhook.'
  return failed(check, 'the site has another secret, or a clock that is five minutes off', mend)
}

/** Whether webhooks come, and what they are answered with. */
function checkDeliveries({lastWebhook, lastRefusal}: Health): Result {
  const check = 'Webhook'
  if (!lastWebhook) {
    const refused =
      lastRefusal && `; a call was refused at ${lastRefusal.at}: ${lastRefusal.reason}`
    return warning(check, `none has come since the site was started${refused ?? ''}`, SET_UP)
  }
  const {at, status, reason} = lastWebhook
  if (status < 400) return ok(check, `the last one, at ${at}, was shown`)
  const found = `the last one, at ${at}, was answered with ${status}: ${reason ?? 'no reason given'}`
  return failed(check, found, 'Mend what it names; the sender tries again by itself.')
}

/** Whether the site takes signed webhooks and nothing else, and whether they come. */
export async function checkWebhook(
  site: URL,
  health: Health,
  secret: string | undefined,
): Promise<Result[]> {
  const signature = await checkSignature(site, secret).catch((error: unknown) =>
    failed('Webhook signature', `no answer: ${reasonOf(error)}`, SET_UP),
  )
  return [signature, checkDeliveries(health)]
}

async function checkPolicy(site: URL, {policy, slug, number}: Newest): Promise<Result> {
  const check = `/${slug}`
  const addresses = addressesOf(slug)
  const response = await get(site, addresses.index)
  const index = versionIndex.safeParse(await response.json().catch(() => undefined))
  if (!index.success || index.data.policy !== policy) {
    const mend = 'See that the site reads the same project and dataset as this command.'
    return failed(check, `${addresses.index} answers ${response.status}, not with ${policy}`, mend)
  }
  const shown = index.data.versions[0]?.number ?? 0
  if (shown < number) {
    const mend = `${SET_UP} Until it works, starting the site again shows what is published.`
    return failed(
      check,
      `the site shows version ${shown}, and version ${number} is published`,
      mend,
    )
  }
  if (shown > number) {
    const mend = 'See that the site reads the same project and dataset as this command.'
    return failed(check, `the site shows version ${shown}, which the dataset does not have`, mend)
  }
  const page = await get(site, addresses.page)
  await page.body?.cancel()
  if (page.status === 200) return ok(check, `is fresh: version ${number}`)
  const mend = 'Look at the log of the site. A version that is not in force yet has no page.'
  return warning(check, `version ${number} is there, but its page answers ${page.status}`, mend)
}

/** Whether the site shows the newest version of each policy. */
export function checkFreshness(site: URL, newest: readonly Newest[]): Promise<Result[]> {
  return Promise.all(
    newest.map((each) =>
      checkPolicy(site, each).catch((error: unknown) =>
        failed(`/${each.slug}`, `no answer: ${reasonOf(error)}`, 'Look at the log of the site.'),
      ),
    ),
  )
}

/** Whether the chain of versions that the site publishes is whole. */
export async function checkChain(site: URL): Promise<Result> {
  const check = 'Chain of versions'
  const mend = 'Run `npm run verify` to see which version was changed, and restore it.'
  try {
    const reports = await verifySite(new URL('/', site))
    const faults = reports.flatMap((report) => report.faults.map(({message}) => message))
    const [first] = faults
    if (first !== undefined) return failed(check, `${faults.length} faults, first: ${first}`, mend)
    return ok(check, `${reports.length} policies, all as published`)
  } catch (error) {
    return failed(check, `cannot be verified: ${reasonOf(error)}`, mend)
  }
}

/** Whether the pages name the address at which they were found. */
export async function checkAddress(site: URL): Promise<Result> {
  const check = 'SITE_URL'
  const mend = `Set SITE_URL=${site.origin} in the environment of the site.`
  try {
    const robots = await (await get(site, '/robots.txt')).text()
    const named = /^Sitemap: (\S+)\/sitemap\.xml$/m.exec(robots)?.[1]
    if (named === site.origin) return ok(check, `the site knows its address`)
    return warning(check, `the site calls itself ${named ?? 'nothing'}`, mend)
  } catch (error) {
    return failed(check, `no answer: ${reasonOf(error)}`, mend)
  }
}
