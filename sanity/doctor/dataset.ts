import {createClient, type SanityClient} from '@sanity/client'
import {defineQuery} from 'groq'
import {evaluate, parse} from 'groq-js'
import {z} from 'zod'
import {type Env, isEmbedded, lakeAddress} from '#lib/env.ts'
import {failed, ok, type Result, reasonOf, warning} from './result.ts'

const TIMEOUT_MS = 15_000

/** The newest version of a policy that the dataset holds. */
export type Newest = {readonly policy: string; readonly slug: string; readonly number: number}

const headsQuery = defineQuery(
  `*[_type == "policyVersion"]{"policy": policy._ref, "slug": content.slug, number}`,
)
const heads = z.array(z.object({policy: z.string(), slug: z.string(), number: z.number()}))
const grants = z.array(z.looseObject({filter: z.string(), permissions: z.array(z.string())}))

const clientOf = (env: Env, token: string | undefined): SanityClient =>
  createClient({
    ...lakeAddress(env),
    apiVersion: '2026-11-01',
    useCdn: false,
    perspective: 'published',
    timeout: TIMEOUT_MS,
    maxRetries: 1,
    ...(token && {token}),
  })

/** Reads what is published, as the site does. */
export async function checkDataset(env: Env): Promise<{result: Result; newest: Newest[]}> {
  const check = 'Dataset'
  const name = `${env.projectId}/${env.dataset} at ${env.apiHost}`
  try {
    const all = heads.parse(await clientOf(env, env.readToken).fetch(headsQuery))
    const byPolicy = new Map<string, Newest>()
    for (const head of all) {
      const known = byPolicy.get(head.policy)
      if (!known || known.number < head.number) byPolicy.set(head.policy, head)
    }
    const newest = [...byPolicy.values()]
    if (newest.length > 0) {
      return {result: ok(check, `${name} has ${newest.length} published policies`), newest}
    }
    const mend = env.readToken
      ? 'Publish a policy in the Studio.'
      : 'Publish a policy in the Studio, or set SANITY_READ_TOKEN if the dataset is private.'
    return {result: warning(check, `${name} has no published policy`, mend), newest}
  } catch (error) {
    const mend = isEmbedded(env)
      ? 'Start the lake, and check NEXT_PUBLIC_SANITY_API_HOST and SANITY_READ_TOKEN.'
      : 'Check NEXT_PUBLIC_SANITY_PROJECT_ID, NEXT_PUBLIC_SANITY_DATASET and SANITY_READ_TOKEN.'
    return {result: failed(check, `${name} cannot be read: ${reasonOf(error)}`, mend), newest: []}
  }
}

/** What a token is allowed to do with a draft and with a version. */
async function permissionsOf(env: Env, token: string) {
  const client = clientOf(env, token)
  const url = `/projects/${env.projectId}/datasets/${env.dataset}/acl`
  const given = grants.parse(await client.request({url}))
  const may = async (permission: string, document: Record<string, unknown>) => {
    for (const {filter, permissions} of given) {
      if (!permissions.includes(permission)) continue
      const value = await evaluate(parse(`*[${filter}]`), {dataset: [document]})
      if (z.array(z.unknown()).parse(await value.get()).length > 0) return true
    }
    return false
  }
  const draft = {_id: 'drafts.doctor', _type: 'policy'}
  return {
    readsDrafts: await may('read', draft),
    writes: (await may('create', draft)) || (await may('update', draft)),
  }
}

const TOKENS = 'Make a token with `npm run lake -- tokens create`, or for hosted Sanity at'

async function checkToken(
  env: Env,
  name: 'SANITY_READ_TOKEN' | 'SANITY_WRITE_TOKEN',
  token: string,
): Promise<Result> {
  const manage = `${TOKENS} https://www.sanity.io/manage/project/${env.projectId}/api`
  const writing = name === 'SANITY_WRITE_TOKEN'
  try {
    const {readsDrafts, writes} = await permissionsOf(env, token)
    if (writing && !writes) {
      return failed(name, 'may not write', `${manage}, with the role of an editor.`)
    }
    if (!readsDrafts) {
      return failed(
        name,
        'may not read drafts, so there is no preview',
        `${manage}, with the role of a viewer.`,
      )
    }
    if (!writing && writes) {
      return warning(
        name,
        'may write, and the site never does',
        `${manage}, with the role of a viewer, and revoke this one.`,
      )
    }
    return ok(name, writing ? 'may read and write' : 'may read, drafts too, and nothing else')
  } catch (error) {
    return failed(name, `is refused: ${reasonOf(error)}`, `${manage}.`)
  }
}

/** What the tokens may do: neither less than is needed, nor more. */
export async function checkTokens(env: Env): Promise<Result[]> {
  const read = env.readToken
    ? checkToken(env, 'SANITY_READ_TOKEN', env.readToken)
    : warning(
        'SANITY_READ_TOKEN',
        'is not set, so there is no preview',
        'Set it to a token with the role of a viewer.',
      )
  const write = env.writeToken ? [checkToken(env, 'SANITY_WRITE_TOKEN', env.writeToken)] : []
  return Promise.all([read, ...write])
}

/** Whether the Studio, in an editor's browser, may talk to the dataset. */
export async function checkCors(env: Env, origin: string): Promise<Result> {
  const check = 'CORS'
  const {apiHost, useProjectHostname, projectId} = lakeAddress(env)
  const host = useProjectHostname ? apiHost.replace('://', `://${projectId}.`) : apiHost
  const mend = isEmbedded(env)
    ? `Start the lake with \`--origin ${origin}\`.`
    : `npx sanity cors add ${origin} --credentials`
  try {
    const response = await fetch(`${host}/v2026-11-01/data/query/${env.dataset}`, {
      method: 'OPTIONS',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    })
    const allowed = response.headers.get('access-control-allow-origin') === origin
    const withCredentials = response.headers.get('access-control-allow-credentials') === 'true'
    if (allowed && withCredentials) return ok(check, `the Studio at ${origin} may use the dataset`)
    const what = allowed ? 'may not send credentials to' : 'may not use'
    return failed(check, `the Studio at ${origin} ${what} the dataset`, mend)
  } catch (error) {
    return failed(check, `${host} does not answer: ${reasonOf(error)}`, mend)
  }
}
