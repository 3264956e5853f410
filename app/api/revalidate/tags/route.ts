import {revalidateTag} from 'next/cache'
import {z} from 'zod'
import {ownSecret} from '#lib/content/freshen.ts'
import {readSignedJson, WebhookError} from '#lib/content/webhook.ts'

const schema = z.object({tags: z.array(z.string().min(1).max(256)).min(1).max(128)})

/** Marks tags stale. Only this very process can call it; see `freshen`. */
export async function POST(request: Request): Promise<Response> {
  try {
    const {tags} = await readSignedJson(request, ownSecret, schema)
    for (const tag of tags) revalidateTag(tag, 'max')
    return Response.json({tags})
  } catch (error) {
    if (!(error instanceof WebhookError)) throw error
    return Response.json({error: error.message}, {status: error.status})
  }
}
