import {revalidateTag} from 'next/cache'
import {z} from 'zod'
import {ownSecret} from '#lib/content/freshen.ts'
import {readSignedJson, WebhookError} from '#lib/content/webhook.ts'

const tags = z.array(z.string().min(1).max(256)).max(128)
const schema = z.object({stale: tags, expired: tags})

/** Marks tags stale or expired. Only this very process can call it; see `freshen`. */
export async function POST(request: Request): Promise<Response> {
  try {
    const {stale, expired} = await readSignedJson(request, ownSecret, schema)
    for (const tag of stale) revalidateTag(tag, 'max')
    for (const tag of expired) revalidateTag(tag, {expire: 0})
    return Response.json({stale, expired})
  } catch (error) {
    if (!(error instanceof WebhookError)) throw error
    return Response.json({error: error.message}, {status: error.status})
  }
}
