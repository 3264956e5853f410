import {z} from 'zod'

/** The environment is not usable; the message names every variable that is wrong, one a line. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError'
}

const origin = z
  .url({protocol: /^https?$/, error: 'must be an address such as https://personvern.example.no'})
  .transform((value) => new URL(value).origin)

const schema = z.object({
  NEXT_PUBLIC_SANITY_PROJECT_ID: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens')
    .default('klartekst'),
  NEXT_PUBLIC_SANITY_DATASET: z
    .string()
    .regex(/^~?[a-z0-9][a-z0-9_-]*$/, 'must be lower-case letters, digits, _ and -')
    .default('production'),
  /** Where the Content Lake answers: the embedded one unless hosted Sanity is named. */
  NEXT_PUBLIC_SANITY_API_HOST: origin.default('http://localhost:3333'),
  SANITY_READ_TOKEN: z.string().optional(),
  SANITY_WRITE_TOKEN: z.string().optional(),
  SANITY_WEBHOOK_SECRET: z
    .string()
    .min(16, 'must be at least 16 characters; `openssl rand -hex 32` makes a good one')
    .optional(),
  /** Where instances share their page cache; without it each has its own. */
  REDIS_URL: z.url({protocol: /^rediss?$/, error: 'must be like redis://host:6379'}).optional(),
  /** The public address of the site, for canonical links. */
  SITE_URL: origin.default('http://localhost:3000'),
  PORT: z.coerce.number('must be a port number').int().min(1).max(65_535).default(3000),
})

/** The validated environment. */
export type Env = ReturnType<typeof readEnv>

/**
 * Reads and validates the environment. Without any variable it describes the embedded lake.
 *
 * @param source - variables by name; an empty value counts as missing, as in a `.env` file
 * @throws EnvironmentError naming every variable that is wrong, and how
 */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`)
    throw new EnvironmentError(`The environment is not usable:\n${lines.join('\n')}`)
  }
  const env = result.data
  return {
    projectId: env.NEXT_PUBLIC_SANITY_PROJECT_ID,
    dataset: env.NEXT_PUBLIC_SANITY_DATASET,
    apiHost: env.NEXT_PUBLIC_SANITY_API_HOST,
    readToken: env.SANITY_READ_TOKEN,
    writeToken: env.SANITY_WRITE_TOKEN,
    webhookSecret: env.SANITY_WEBHOOK_SECRET,
    redisUrl: env.REDIS_URL,
    siteUrl: env.SITE_URL,
    port: env.PORT,
    /** Where this very process answers; never the proxy in front of it. */
    ownOrigin: `http://127.0.0.1:${env.PORT}`,
  }
}

/** Whether the lake is one of ours, on this machine or elsewhere, and not hosted Sanity. */
export function isEmbedded({apiHost}: Pick<Env, 'apiHost'>): boolean {
  return new URL(apiHost).hostname !== 'api.sanity.io'
}

/**
 * The part of `@sanity/client`'s configuration that tells embedded and hosted apart. The embedded
 * lake is addressed by its own host name, since not every resolver knows `*.localhost`.
 */
export function lakeAddress(env: Env) {
  const {projectId, dataset, apiHost} = env
  return {projectId, dataset, apiHost, useProjectHostname: !isEmbedded(env)}
}
