import {ZodError} from 'zod'
import {UsageError} from './options.ts'
import {start} from './start.ts'
import {tokens} from './tokens.ts'
import {webhooks} from './webhooks.ts'

type Command = (args: readonly string[]) => Promise<void> | void

const HELP = `Usage: lake <command> [options]

  start      serve the lake                    [--port 3333] [--host 127.0.0.1] [--origin URL]
                                               [--append-only TYPE] [--private]
                                               [--limit NAME=NUMBER]
                                               [--no-development-login]
  webhooks   list | create --name --url [--secret --filter --projection --on --include-drafts
             --header "Name: value" --disabled] | delete NAME | attempts [ID] | resend ID
  tokens     list | create --label --role | shared NAME --role | delete ID

Every command takes [--dir .lake] [--project-id klartekst] [--dataset production].
`

const COMMANDS: Readonly<Record<string, Command>> = {start, webhooks, tokens}

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
