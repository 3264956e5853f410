import {type ParseArgsConfig, parseArgs} from 'node:util'

/** The person who typed the command can mend this; the message says how. */
export class UsageError extends Error {
  override name = 'UsageError'
}

type Options = NonNullable<ParseArgsConfig['options']>

/** Options that every command takes. */
const COMMON: Options = {
  dir: {type: 'string'},
  'project-id': {type: 'string'},
  dataset: {type: 'string'},
  help: {type: 'boolean', short: 'h'},
}

/** What was typed after a command. */
export interface Arguments {
  positionals: string[]
  text: (name: string) => string | undefined
  list: (name: string) => string[]
  flag: (name: string) => boolean
  /** The lake that is meant. */
  lake: {dir: string; projectId: string; dataset: string}
}

/**
 * Reads what was typed after a command.
 *
 * @throws UsageError naming the option that is not known
 */
export function readArguments(args: readonly string[], options: Options): Arguments {
  let parsed: ReturnType<typeof parseArgs>
  try {
    parsed = parseArgs({args: [...args], options: {...COMMON, ...options}, allowPositionals: true})
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
  const {values, positionals} = parsed
  const text = (name: string) => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  return {
    positionals,
    text,
    list: (name) => [values[name] ?? []].flat().filter((value) => typeof value === 'string'),
    flag: (name) => values[name] === true,
    lake: {
      dir: text('dir') ?? '.lake',
      projectId: text('project-id') ?? 'klartekst',
      dataset: text('dataset') ?? 'production',
    },
  }
}

/** The value of an option that a command cannot do without. @throws UsageError */
export function needed(args: Arguments, name: string): string {
  const value = args.text(name)
  if (value === undefined || value === '') throw new UsageError(`--${name} is needed`)
  return value
}
