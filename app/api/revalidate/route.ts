import {bringToVisitors} from '#lib/content/confirm.ts'
import {reportWebhook} from '#lib/content/health.ts'
import {log} from '#lib/content/log.ts'
import {type ChangedDocument, changedDocument} from '#lib/content/tags.ts'
import {readSignedJson, WebhookError} from '#lib/content/webhook.ts'
import {readEnv} from '#lib/env.ts'

const {webhookSecret} = readEnv()

/**
 * Called by the lake (or by hosted Sanity) when something that visitors see was published. Answers
 * 200 only when the new page is what visitors get; see `bringToVisitors` for every other answer.
 */
export async function POST(request: Request): Promise<Response> {
  const started = performance.now()
  const conclude = (status: number, body: object, document?: ChangedDocument, reason?: string) => {
    const facts = {status, ...(document && {document: document._id}), ...(reason && {reason})}
    reportWebhook({at: new Date().toISOString(), ...facts})
    const ms = Math.round(performance.now() - started)
    log[status < 400 ? 'info' : 'error']({...facts, ms}, 'webhook')
    return Response.json(body, {status})
  }
  let document: ChangedDocument | undefined
  try {
    document = await readSignedJson(request, webhookSecret, changedDocument)
    const revalidated = await bringToVisitors(document)
    return conclude(200, {revalidated}, document)
  } catch (error) {
    const status = error instanceof WebhookError ? error.status : 500
    const reason = error instanceof Error ? error.message : String(error)
    return conclude(status, {error: reason}, document, reason)
  }
}
