import {Secrets} from '../access/secrets.ts'
import {Tokens} from '../access/tokens.ts'
import {Users} from '../access/users.ts'
import {Database} from '../store/database.ts'
import {migrate} from '../store/schema.ts'
import {Outbox} from '../webhooks/outbox.ts'

/** The parts of a lake that the command line changes, whether or not it is being served. */
export interface Admin {
  tokens: Tokens
  users: Users
  webhooks: Outbox
}

/** Opens a lake's file beside the process that serves it; SQLite keeps the two apart. */
export function withAdmin<T>(dir: string, work: (admin: Admin) => T): T {
  const db = new Database(dir)
  try {
    migrate(db)
    const secrets = new Secrets(db)
    const tokens = new Tokens(secrets, dir)
    return work({tokens, users: new Users(db, secrets), webhooks: new Outbox(db)})
  } finally {
    db.close()
  }
}

/** Prints rows in columns; the first row names them. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  for (const row of rows) {
    const line = row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')
    process.stdout.write(`${line.trimEnd()}\n`)
  }
}
