import {ZodError} from 'zod'
import {backup, verify} from './care.ts'
import {UsageError} from './options.ts'
import {sanity} from './sanity.ts'
import {start} from './start.ts'
import {tokens} from './tokens.ts'
import {exportDocuments, importDocuments} from './transfer.ts'
import {users} from './users.ts'
import {webhooks} from './webhooks.ts'

type Command = (args: readonly string[]) => Promise<void> | void

const HELP = `Usage: lake <command> [options]

  start      serve the lake                    [--port 3333] [--host 127.0.0.1] [--origin URL]
                                               [--append-only TYPE] [--private]
                                               [--limit NAME=NUMBER] [--public-url URL]
                                               [--no-development-login]
  import     FILE [--replace | --missing]      NDJSON; the lake must not be running
  export     [FILE]                            NDJSON, as of one instant
  webhooks   list | create --name --url [--secret --filter --projection --on --include-drafts
             --header "Name: value" --disabled] | delete NAME | attempts [ID] | resend ID
  users      list | create --name --email --role [--studio URL --url URL] | link EMAIL
             | role EMAIL --role | delete EMAIL
  tokens     list | create --label --role | shared NAME --role | delete ID
  backup     FILE                              a checked copy, also while serving
  verify     checks the file and every document's history
  sanity     [--port 3333] -- ARGUMENTS        Sanity's own command line against the running lake

Roles: administrator, editor, viewer.
Every command takes [--dir .lake] [--project-id klartekst] [--dataset production].
`

const COMMANDS: Readonly<Record<string, Command>> = {
  start,
  import: importDocuments,
  export: exportDocuments,
  webhooks,
  users,
  tokens,
  backup,
  verify,
  sanity,
}

function explain(error: unknown): string {
  if (error instanceof ZodError) {
    return error.issues.map(({path, message}) => `${path.join('.')}: ${message}`).join('\n')
  }
  return error instanceof Error ? error.message : String(error)
}

/**
 * Runs the command line.
 *
 * @returns the exit code: 0, 1 where the command failed, 2 where it was not understood
 */
export async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === 'help' || args.includes('--help') || args.includes('-h')) {
    process.stdout.write(HELP)
    return name === undefined ? 2 : 0
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) {
    process.stderr.write(`There is no command "${name}".\n\n${HELP}`)
    return 2
  }
  try {
    await command(rest)
    return 0
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`)
    return error instanceof UsageError ? 2 : 1
  }
}
