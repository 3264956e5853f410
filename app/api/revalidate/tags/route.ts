import {revalidateTag} from 'next/cache'
import {z} from 'zod'
import {readSignedJson, WebhookError} from '#lib/content/webhook.ts'
import {readEnv} from '#lib/env.ts'

const {webhookSecret} = readEnv()
const schema = z.object({tags: z.array(z.string().min(1).max(256)).min(1).max(128)})

/** Marks tags stale. Called by /api/revalidate of the same process, signed with the same secret. */
export async function POST(request: Request): Promise<Response> {
  try {
    const {tags} = await readSignedJson(request, webhookSecret, schema)
    for (const tag of tags) revalidateTag(tag, 'max')
    return Response.json({tags})
  } catch (error) {
    if (!(error instanceof WebhookError)) throw error
    return Response.json({error: error.message}, {status: error.status})
  }
}
