import {readFile, stat} from 'node:fs/promises'
import {parseArgs, stripVTControlCharacters} from 'node:util'
import {createClient} from '@sanity/client'
import {z} from 'zod'
import {EnvironmentError, lakeAddress, readEnv} from '#lib/env.ts'
import {LANGUAGES, slug as slugSchema} from '#lib/policy/model/index.ts'
import {convert} from './convert.ts'
import {decodeMarkdown, ImportError, MAX_BYTES} from './markdown.ts'
import type {Report} from './report.ts'
import {type Outcome, storeImport} from './store.ts'

const USAGE = `Turns a Markdown policy into a draft that editors can go on with.

  npm run import -- FILE.md [--language nb|nn|en] [--slug personvern] [--dry-run] [--replace]

  --language  the language of the text; nb unless told otherwise
  --slug      the path of the policy on the site; personvern unless told otherwise
  --dry-run   print what would be imported, and write nothing
  --replace   overwrite drafts that say something else`

const optionsSchema = z.object({
  language: z.enum(LANGUAGES, {error: `must be one of ${LANGUAGES.join(', ')}`}).default('nb'),
  slug: slugSchema.default('personvern'),
  'dry-run': z.boolean().default(false),
  replace: z.boolean().default(false),
})

const OPTIONS = {
  language: {type: 'string'},
  slug: {type: 'string'},
  'dry-run': {type: 'boolean'},
  replace: {type: 'boolean'},
  help: {type: 'boolean', short: 'h'},
} as const

function readArguments() {
  try {
    return parseArgs({allowPositionals: true, options: OPTIONS})
  } catch (cause) {
    throw new ImportError(cause instanceof Error ? cause.message : String(cause), {cause})
  }
}

async function readMarkdown(file: string): Promise<string> {
  const found = await stat(file).catch(() => undefined)
  if (!found) throw new ImportError(`There is no file ${file}`)
  if (!found.isFile()) throw new ImportError(`${file} is not a file`)
  // One byte over the limit is enough to say that it is over.
  if (found.size > MAX_BYTES) return decodeMarkdown(new Uint8Array(MAX_BYTES + 1))
  return decodeMarkdown(await readFile(file))
}

/** One line of at most a screen's width, with nothing that a terminal would obey. */
function shown(text: string, width = 88): string {
  const line = stripVTControlCharacters(text).replace(/\s+/g, ' ').trim()
  return line.length > width ? `${line.slice(0, width - 1)}…` : line
}

function printReport({recognised, unsure}: Report): void {
  console.log('Recognised:')
  console.table(recognised.map(({field, value}) => ({field, value: shown(value)})))
  if (unsure.length === 0) return
  console.log('Kept as plain text, because it was not certain what it is:')
  console.table(unsure.map(({text, reason}) => ({text: shown(text, 56), reason})))
}

function printOutcome({created, replaced, unchanged}: Outcome, dryRun: boolean): void {
  const will = dryRun ? 'would be ' : ''
  for (const id of created) console.log(`draft of ${id} ${will}created`)
  for (const id of replaced) console.log(`draft of ${id} ${will}replaced`)
  console.log(`${unchanged.length} unchanged`)
  if (dryRun) console.log('Dry run: nothing was written.')
}

async function main(): Promise<void> {
  const {values, positionals} = readArguments()
  const [file, ...more] = positionals
  if (values.help) return console.log(USAGE)
  if (file === undefined || more.length > 0) throw new ImportError(`Name one file.\n\n${USAGE}`)
  const options = optionsSchema.safeParse(values)
  if (!options.success) {
    const lines = options.error.issues.map(({path, message}) => `--${path.join('.')}: ${message}`)
    throw new ImportError(lines.join('\n'))
  }
  const {language, slug, 'dry-run': dryRun, replace} = options.data
  const imported = convert(await readMarkdown(file), {language, slug})
  printReport(imported.report)

  const env = readEnv()
  if (!env.writeToken) {
    throw new ImportError(
      'SANITY_WRITE_TOKEN is not set. `npm start` makes one for the embedded lake; for hosted ' +
        'Sanity, create a token with editor rights.',
    )
  }
  const client = createClient({
    ...lakeAddress(env),
    apiVersion: '2026-11-01',
    token: env.writeToken,
    useCdn: false,
    maxRetries: 0,
  })
  printOutcome(await storeImport(client, imported, {replace, dryRun}), dryRun)
}

main().catch((error: unknown) => {
  const expected = error instanceof ImportError || error instanceof EnvironmentError
  console.error(expected ? error.message : error)
  process.exitCode = 1
})
