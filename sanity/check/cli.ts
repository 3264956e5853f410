import {parseArgs} from 'node:util'
import {createClient} from '@sanity/client'
import {z} from 'zod'
import {EnvironmentError, lakeAddress, readEnv} from '#lib/env.ts'
import {calendarDate, slug} from '#lib/policy/model/index.ts'
import {isBlocking, runRules} from '#lib/policy/rules/index.ts'
import {CheckError, readSubjects} from './read.ts'
import {describeReports, type Report, sarifOf} from './report.ts'

const USAGE = `Judges policies by the rules of the law, as far as a machine can.

  npm run check [-- --policy personvern] [--at 2025-01-01] [--version 3] [--draft]
                [--format table|json|sarif] [--language nb|en]

  --policy    the path of one policy; all of them unless told otherwise
  --at        the day by whose law it is judged; today, or the day on which an upcoming version
              takes effect, unless told otherwise
  --version   the number of a version; the one in force and those to come unless told otherwise
  --draft     the working copy instead, as editors have it now
  --format    table for people, json for programs, sarif for code scanning
  --language  of what it says; en unless told otherwise

It exits with 0 when nothing is wrong, 1 when there is an error that is not acknowledged, and 2 when
that could not be found out. The rules inform; they are not legal advice.`

const optionsSchema = z.object({
  policy: slug.optional(),
  at: calendarDate.optional(),
  version: z.coerce.number('must be a number').int().positive().optional(),
  draft: z.boolean().default(false),
  format: z.enum(['table', 'json', 'sarif']).default('table'),
  language: z.enum(['nb', 'en']).default('en'),
})

function readOptions() {
  const {values} = parseArgs({
    options: {
      policy: {type: 'string'},
      at: {type: 'string'},
      version: {type: 'string'},
      draft: {type: 'boolean'},
      format: {type: 'string'},
      language: {type: 'string'},
      help: {type: 'boolean'},
    },
  })
  if (values.help) return undefined
  const options = optionsSchema.safeParse(values)
  if (options.success) return options.data
  const lines = options.error.issues.map(({path, message}) => `--${path.join('.')}: ${message}`)
  throw new CheckError(lines.join('\n'))
}

async function main(): Promise<void> {
  const options = readOptions()
  if (!options) {
    console.log(USAGE)
    return
  }
  const env = readEnv()
  const token = env.readToken ?? env.writeToken
  if (options.draft && !token) throw new CheckError('Drafts take a token: set SANITY_READ_TOKEN')
  const client = createClient({
    ...lakeAddress(env),
    apiVersion: '2026-11-01',
    useCdn: false,
    ...(token && {token}),
  })
  const {policy, at, version, draft, format, language} = options
  const wanted = {policy, at, number: version, draft}
  const subjects = await readSubjects(client, wanted, Date.now()).catch((cause: unknown) => {
    // What fetch throws when there is nobody at the other end.
    if (cause instanceof TypeError) throw new CheckError(`${env.apiHost} does not answer`, {cause})
    throw cause
  })
  const reports = subjects.map(
    ({subject, ...rest}): Report => ({
      policy: subject.id,
      ...rest,
      findings: runRules(subject, {at: rest.at}),
    }),
  )
  if (format === 'json') console.log(JSON.stringify(reports, null, 2))
  else if (format === 'sarif') console.log(JSON.stringify(sarifOf(reports, language), null, 2))
  else if (reports.length === 0) console.log('There is nothing to judge')
  else console.log(describeReports(reports, language))
  if (reports.some(({findings}) => findings.some(isBlocking))) process.exitCode = 1
}

main().catch((error: unknown) => {
  const expected =
    error instanceof CheckError || error instanceof EnvironmentError || error instanceof TypeError
  console.error(expected ? error.message : error)
  process.exitCode = 2
})
