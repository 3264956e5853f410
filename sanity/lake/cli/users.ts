import {printTable, withAdmin} from './admin.ts'
import {type Arguments, needed, readArguments, UsageError} from './options.ts'
import {roleOf} from './tokens.ts'

function printLink(given: Arguments, secret: string): void {
  const link = new URL(`/login/${secret}`, given.text('url') ?? 'http://localhost:3333')
  const studio = given.text('studio')
  if (studio !== undefined) link.searchParams.set('studio', studio)
  process.stdout.write(`Good once, for two days:\n${link.href}\n`)
}

/** `lake users`: who may sign in. There are no passwords: each gets a link that is good once. */
export function users(args: readonly string[]): void {
  const given = readArguments(args, {
    name: {type: 'string'},
    email: {type: 'string'},
    role: {type: 'string'},
    url: {type: 'string'},
    studio: {type: 'string'},
  })
  const [verb, subject = ''] = given.positionals
  const unknown = () => new UsageError(`There is no user with the address "${subject}"`)
  withAdmin(given.lake.dir, ({users}) => {
    switch (verb) {
      case 'list':
        return printTable([
          ['ID', 'ROLE', 'E-MAIL', 'NAME'],
          ...users.list().map(({id, role, email, name}) => [id, role, email, name]),
        ])
      case 'create': {
        const [name, email] = [needed(given, 'name'), needed(given, 'email')]
        users.create({name, email, role: roleOf(given.text('role'))})
        return printLink(given, users.invite(email))
      }
      case 'link':
        return printLink(given, users.invite(subject))
      case 'role':
        if (!users.setRole(subject, roleOf(given.text('role')))) throw unknown()
        return
      case 'delete':
        if (!users.delete(subject)) throw unknown()
        return
      default:
        throw new UsageError('lake users list | create | link | role | delete')
    }
  })
}
