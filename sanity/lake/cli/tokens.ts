import {isRole, ROLES, type Role} from '../access/roles.ts'
import {printTable, withAdmin} from './admin.ts'
import {needed, readArguments, UsageError} from './options.ts'

/** @throws UsageError for a role that there is not */
export function roleOf(value: string | undefined): Role {
  if (isRole(value)) return value
  throw new UsageError(`--role must be one of ${ROLES.join(', ')}`)
}

/** `lake tokens`: tokens for the site and for robots. */
export function tokens(args: readonly string[]): void {
  const given = readArguments(args, {label: {type: 'string'}, role: {type: 'string'}})
  const [verb, subject] = given.positionals
  withAdmin(given.lake.dir, ({tokens}) => {
    switch (verb) {
      case 'list':
        printTable([
          ['ID', 'ROLE', 'CREATED', 'LABEL'],
          ...tokens.list().map(({id, role, created, label}) => [id, role, created, label]),
        ])
        return
      case 'create': {
        const {secret} = tokens.create({
          label: needed(given, 'label'),
          role: roleOf(given.text('role')),
        })
        process.stdout.write(`${secret}\n`)
        return
      }
      case 'shared':
        if (subject === undefined)
          throw new UsageError('Which one? lake tokens shared NAME --role ROLE')
        process.stdout.write(`${tokens.shared(subject, roleOf(given.text('role')))}\n`)
        return
      case 'delete':
        if (subject !== undefined && tokens.delete(subject)) return
        throw new UsageError(`There is no token with the id "${subject ?? ''}"`)
      default:
        throw new UsageError('lake tokens list | create | shared | delete')
    }
  })
}
