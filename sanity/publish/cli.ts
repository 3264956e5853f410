import {parseArgs} from 'node:util'
import {createClient} from '@sanity/client'
import {z} from 'zod'
import {EnvironmentError, lakeAddress, readEnv} from '#lib/env.ts'
import {CHANGE_KINDS} from '#lib/policy/model/index.ts'
import {PublishConflictError, publishPolicy, UnpublishableError} from './publish-policy.ts'

const USAGE = `Publishes the draft of a policy as its next version.

  npm run publish:policy -- SLUG --summary TEXT [--change material|minor|correction]
                            [--effective-from INSTANT]

  SLUG              the path of the policy, such as personvern
  --summary         what changed and why, in the policy's language
  --change          material unless told otherwise
  --effective-from  an instant such as 2026-12-01T00:00:00+01:00; now unless told otherwise`

const instantOption = z.iso
  .datetime({offset: true, error: 'must be an instant such as 2026-12-01T00:00:00+01:00'})
  .transform((value) => new Date(value).toISOString())

const optionsSchema = z.object({
  summary: z.string('is missing').trim().min(1, 'is empty'),
  change: z.enum(CHANGE_KINDS).default('material'),
  'effective-from': instantOption.optional(),
})

const found = z.object({_id: z.string()}).nullable()

async function main(): Promise<void> {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      summary: {type: 'string'},
      change: {type: 'string'},
      'effective-from': {type: 'string'},
      help: {type: 'boolean'},
    },
  })
  const [slug] = positionals
  if (values.help || slug === undefined) {
    console.log(USAGE)
    if (!values.help) process.exitCode = 1
    return
  }
  const options = optionsSchema.safeParse(values)
  if (!options.success) {
    const lines = options.error.issues.map(({path, message}) => `--${path.join('.')} ${message}`)
    throw new UnpublishableError(lines.join('\n'))
  }
  const env = readEnv()
  if (!env.writeToken) throw new UnpublishableError('SANITY_WRITE_TOKEN is not set')
  const client = createClient({
    ...lakeAddress(env),
    apiVersion: '2026-11-01',
    useCdn: false,
    perspective: 'raw',
    token: env.writeToken,
  })
  const policy = found.parse(
    await client.fetch(`*[_type == "policy" && slug.current == $slug][0]{_id}`, {slug}),
  )
  if (!policy) throw new UnpublishableError(`There is no policy with the slug "${slug}"`)
  const {id} = await client.request({url: '/users/me'})
  const now = new Date().toISOString()
  const version = await publishPolicy(client, policy._id.replace(/^drafts\./, ''), {
    change: options.data.change,
    summary: options.data.summary,
    effectiveFrom: options.data['effective-from'] ?? now,
    publishedAt: now,
    publishedBy: z.string().parse(id),
  })
  console.log(`Published ${version._id}, in force from ${version.effectiveFrom}`)
}

main().catch((error: unknown) => {
  const expected =
    error instanceof UnpublishableError ||
    error instanceof PublishConflictError ||
    error instanceof EnvironmentError
  console.error(expected ? error.message : error)
  process.exitCode = 1
})
