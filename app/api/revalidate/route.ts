import {bringToVisitors, type Revalidated} from '#lib/content/confirm.ts'
import {Deliveries} from '#lib/content/deliveries.ts'
import {reportWebhook} from '#lib/content/health.ts'
import {log} from '#lib/content/log.ts'
import {changedDocument} from '#lib/content/tags.ts'
import {readSignedJson, WebhookError} from '#lib/content/webhook.ts'
import {readEnv} from '#lib/env.ts'
import {outlastMicroCache} from '#lib/http/micro-cache.ts'

const {webhookSecret} = readEnv()
const deliveries = new Deliveries<Revalidated>(1_000)

/**
 * Called by the lake (or by hosted Sanity) when something that visitors see was published. Answers
 * 200 only when the new page is what visitors get; see `bringToVisitors` for every other answer.
 */
export async function POST(request: Request): Promise<Response> {
  const started = performance.now()
  const delivery = request.headers.get('idempotency-key')
  let document: string | undefined
  const conclude = (status: number, reason?: string, facts: object = {}) => {
    const known = {status, ...(document && {document}), ...(reason && {reason})}
    reportWebhook({at: new Date().toISOString(), ...known})
    const ms = Math.round(performance.now() - started)
    log[reason ? 'error' : 'info']({...known, ...(delivery && {delivery}), ...facts, ms}, 'webhook')
  }
  try {
    const changed = await readSignedJson(request, webhookSecret, changedDocument)
    document = changed._id
    const act = () => bringToVisitors(changed)
    const {outcome: revalidated, repeated} = await deliveries.actOnce(delivery, act)
    await outlastMicroCache(request.headers)
    conclude(200, undefined, {revalidated, repeated})
    return Response.json({revalidated, repeated})
  } catch (error) {
    const status = error instanceof WebhookError ? error.status : 500
    const reason = error instanceof Error ? error.message : String(error)
    conclude(status, reason)
    return Response.json({error: reason}, {status})
  }
}
