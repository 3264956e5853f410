import {z} from 'zod'

/** How a webhook is set up, as in Sanity's own settings. */
export const webhookConfig = z.object({
  name: z.string().min(1).max(100),
  url: z.url({protocol: /^https?$/}),
  httpMethod: z.enum(['POST', 'PUT', 'PATCH', 'DELETE', 'GET']).default('POST'),
  on: z
    .array(z.enum(['create', 'update', 'delete']))
    .min(1)
    .default(['create', 'update', 'delete']),
  /** GROQ; may use `before()`, `after()` and `delta::`. Empty: every document. */
  filter: z.string().default(''),
  /** GROQ; empty: the whole document. */
  projection: z.string().default(''),
  includeDrafts: z.boolean().default(false),
  headers: z.record(z.string(), z.string()).default({}),
  /** Signs the body as `@sanity/webhook` verifies it; unsigned where missing. */
  secret: z.string().min(1).optional(),
  apiVersion: z.string().default('v2021-03-25'),
  isDisabled: z.boolean().default(false),
})

/** What is given to set up a webhook. */
export type WebhookInput = z.input<typeof webhookConfig>
type WebhookConfig = z.output<typeof webhookConfig>
export type Operation = WebhookConfig['on'][number]

/** A webhook that is set up. */
export interface Webhook extends WebhookConfig {
  id: string
}
