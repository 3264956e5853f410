import 'server-only'
import {createClient, type SanityClient} from '@sanity/client'
import {lakeAddress, readEnv} from '#lib/env.ts'

const env = readEnv()

/**
 * Reads what is published, from the lake itself: `useCdn` would be one step behind a publish, and
 * Next's fetch cache would keep a bad answer. The finished page is the only thing that is cached.
 */
const client = createClient({
  ...lakeAddress(env),
  apiVersion: '2026-11-01',
  perspective: 'published',
  useCdn: false,
  stega: false,
  ...(env.readToken && {token: env.readToken}),
  timeout: 10_000,
  maxRetries: 1,
})

const drafts = client.withConfig({perspective: 'drafts'})

/** Drafts are asked for with a token that the site does not have. */
export class NoReadTokenError extends Error {
  override name = 'NoReadTokenError'

  constructor() {
    super('Drafts can be previewed only where SANITY_READ_TOKEN is set')
  }
}

/**
 * The client that reads drafts as if they were published, for those who may see them.
 *
 * @throws NoReadTokenError where the site has no token
 */
export function draftClient(): SanityClient {
  if (!env.readToken) throw new NoReadTokenError()
  return drafts
}

/**
 * Runs a query and marks the page that is being rendered with the tags it depends on.
 *
 * @throws ClientError, ServerError or a network error when the lake does not answer
 */
export function query(
  groq: string,
  params: Record<string, string>,
  tags: readonly string[],
): Promise<unknown> {
  return client.fetch(groq, params, {cache: 'no-store', next: {tags: [...tags]}})
}
