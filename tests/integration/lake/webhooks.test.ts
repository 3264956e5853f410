import {once} from 'node:events'
import {createServer, type IncomingHttpHeaders, type Server} from 'node:http'
import {isValidSignature, SIGNATURE_HEADER_NAME} from '@sanity/webhook'
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest'
import {eventually, type LakeProcess, lakeCommand, scratchDir, startLakeProcess} from './process.ts'

const SECRET = 'a secret of more than sixteen characters'

interface Received {
  headers: IncomingHttpHeaders
  text: string
}

/** Somebody who is called; answers what it is told to. */
class Receiver {
  readonly received: Received[] = []
  answers: number[] = []
  #server: Server | undefined
  port = 0

  async start(): Promise<void> {
    this.#server = createServer((request, response) => {
      let text = ''
      request.on('data', (chunk: Buffer) => {
        text += chunk.toString()
      })
      request.on('end', () => {
        this.received.push({headers: request.headers, text})
        response.writeHead(this.answers.shift() ?? 200).end('noted')
      })
    }).listen(this.port, '127.0.0.1')
    await once(this.#server, 'listening')
    const address = this.#server.address()
    if (address && typeof address === 'object') this.port = address.port
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections()
    if (this.#server?.listening) await new Promise((resolve) => this.#server?.close(resolve))
  }
}

const receiver = new Receiver()
let dir: string
let lake: LakeProcess
let editor: ReturnType<LakeProcess['client']>

const hook = (...rest: string[]) =>
  lakeCommand(
    dir,
    'webhooks',
    'create',
    '--name',
    'site',
    '--url',
    `http://127.0.0.1:${receiver.port}/hook`,
    '--secret',
    SECRET,
    ...rest,
  )

beforeAll(async () => {
  await receiver.start()
  dir = scratchDir()
  hook(
    '--filter',
    '_type == "page" && (delta::operation() == "create" || delta::changedAny(title))',
    '--projection',
    '{_id, "was": before().title, "is": after().title, "op": delta::operation()}',
  )
  lake = await startLakeProcess([], dir)
  editor = lake.client(lake.token('editor'))
})
afterAll(async () => {
  await lake.stop()
  await receiver.stop()
})
afterEach(() => {
  receiver.received.length = 0
})

const bodies = () => receiver.received.map(({text}) => JSON.parse(text))

describe('webhooks', () => {
  it('sends what the filter lets through, projected and signed', async () => {
    await editor.create({_id: 'p', _type: 'page', title: 'A'})
    await editor.create({_id: 'drafts.p', _type: 'page', title: 'Draft'})
    await editor.create({_id: 'n', _type: 'note', title: 'A'})
    await editor.patch('p').set({body: 'unwatched'}).commit()
    await editor.patch('p').set({title: 'B'}).commit()
    await eventually(() => receiver.received.length >= 2 || undefined)
    expect(bodies()).toEqual([
      {_id: 'p', was: null, is: 'A', op: 'create'},
      {_id: 'p', was: 'A', is: 'B', op: 'update'},
    ])
    for (const {headers, text} of receiver.received) {
      const signature = String(headers[SIGNATURE_HEADER_NAME])
      expect(await isValidSignature(text, signature, SECRET)).toBe(true)
      expect(await isValidSignature(text, signature, 'another')).toBe(false)
      expect(headers['sanity-document-id']).toBe('p')
    }
  })

  it('tries again with the same key until it is taken', async () => {
    receiver.answers = [500, 503]
    await editor.create({_id: 'again', _type: 'page', title: 'A'})
    await eventually(() => receiver.received.length === 3 || undefined)
    const keys = receiver.received.map(({headers}) => headers['idempotency-key'])
    expect(new Set(keys).size).toBe(1)
    const [key] = keys
    const log = await eventually(() => {
      const printed = lake.lake('webhooks', 'attempts', String(key))
      return printed.includes('200') ? printed : undefined
    })
    expect(log).toMatch(/500 .*\n.*503 .*\n.*200/)
  })

  it('gives up where the receiver says that the request is wrong, and can send again', async () => {
    receiver.answers = [400]
    await editor.create({_id: 'bad', _type: 'page', title: 'A'})
    await eventually(() => /failed .*bad/.test(lake.lake('webhooks', 'attempts')) || undefined)
    const [first] = receiver.received
    lake.lake('webhooks', 'resend', String(first?.headers['idempotency-key']))
    await eventually(() => receiver.received.length === 2 || undefined)
    expect(receiver.received[1]?.text).toBe(first?.text)
  })

  it('sends after a crash what was not taken before', async () => {
    await receiver.stop()
    await editor.create({_id: 'crash', _type: 'page', title: 'A'})
    await lake.stop('SIGKILL')
    await receiver.start()
    lake = await startLakeProcess([], dir)
    editor = lake.client(lake.token('editor'))
    await eventually(() => bodies().some(({_id}) => _id === 'crash') || undefined)
  })

  it('is changed, not doubled, under the same name', () => {
    hook('--filter', '_type == "other"')
    expect(lake.lake('webhooks', 'list').trim().split('\n')).toHaveLength(2)
  })

  it('refuses a filter that does not parse', () => {
    expect(() => hook('--filter', '_type == ')).toThrow(/Syntax|parse|Expected/i)
  })
})
