import type {Outbox} from '../webhooks/outbox.ts'
import {webhookConfig} from '../webhooks/webhook.ts'
import {printTable, withAdmin} from './admin.ts'
import {type Arguments, needed, readArguments, UsageError} from './options.ts'

function headersOf(lines: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    lines.map((line) => {
      const match = /^([^:\s]+):\s*(.*)$/.exec(line)
      if (!match?.[1]) throw new UsageError(`--header must be "Name: value", not "${line}"`)
      return [match[1], match[2] ?? '']
    }),
  )
}

function create(given: Arguments, webhooks: Outbox): void {
  const on = given.list('on').flatMap((value) => value.split(','))
  const secret = given.text('secret')
  const config = webhookConfig.parse({
    name: needed(given, 'name'),
    url: needed(given, 'url'),
    filter: given.text('filter') ?? '',
    projection: given.text('projection') ?? '',
    headers: headersOf(given.list('header')),
    includeDrafts: given.flag('include-drafts'),
    isDisabled: given.flag('disabled'),
    ...(on.length > 0 && {on}),
    ...(secret !== undefined && {secret}),
  })
  const {id, name} = webhooks.upsert(config)
  process.stdout.write(`${id}  ${name}\n`)
}

function list(webhooks: Outbox): void {
  printTable([
    ['ID', 'NAME', 'ON', 'SIGNED', 'URL'],
    ...webhooks
      .list()
      .map(({id, name, on, secret, url, isDisabled}) => [
        id,
        isDisabled ? `${name} (disabled)` : name,
        on.join(','),
        secret === undefined ? 'no' : 'yes',
        url,
      ]),
  ])
}

function attempts(webhooks: Outbox, id: string | undefined): void {
  if (id === undefined) {
    printTable([
      ['ID', 'STATUS', 'ATTEMPTS', 'OPERATION', 'DOCUMENT', 'SINCE'],
      ...webhooks
        .deliveries()
        .map((delivery) => [
          delivery.id,
          delivery.status,
          String(delivery.attempts),
          delivery.operation,
          delivery.doc,
          new Date(delivery.createdMs).toISOString(),
        ]),
    ])
    return
  }
  printTable([
    ['AT', 'ANSWER', 'MS', 'DETAIL'],
    ...webhooks
      .attempts(id)
      .map(({at, status, ms, detail}) => [at, String(status ?? 'none'), String(ms), detail]),
  ])
}

/** `lake webhooks`: sets up webhooks, and shows and repeats what was sent. */
export function webhooks(args: readonly string[]): void {
  const given = readArguments(args, {
    name: {type: 'string'},
    url: {type: 'string'},
    secret: {type: 'string'},
    filter: {type: 'string'},
    projection: {type: 'string'},
    on: {type: 'string', multiple: true},
    header: {type: 'string', multiple: true},
    'include-drafts': {type: 'boolean'},
    disabled: {type: 'boolean'},
  })
  const [verb, subject] = given.positionals
  withAdmin(given.lake.dir, ({webhooks}) => {
    switch (verb) {
      case 'list':
        return list(webhooks)
      case 'create':
        return create(given, webhooks)
      case 'attempts':
        return attempts(webhooks, subject)
      case 'delete':
        if (subject !== undefined && webhooks.delete(subject)) return
        throw new UsageError(`There is no webhook with the name "${subject ?? ''}"`)
      case 'resend':
        if (subject !== undefined && webhooks.resend(subject)) return
        throw new UsageError(`There is no delivery "${subject ?? ''}" with a body to send again`)
      default:
        throw new UsageError('lake webhooks list | create | delete | attempts | resend')
    }
  })
}
