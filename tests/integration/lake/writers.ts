import {createHash} from 'node:crypto'
import {once} from 'node:events'
import {createServer} from 'node:http'
import {type LakeProcess, lakeCommand, scratchDir, startLakeProcess} from './process.ts'

/** Somebody whom a webhook calls; remembers which documents it was told of. */
async function startReceiver() {
  const told = new Set<string>()
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk: Buffer) => {
      text += chunk.toString()
    })
    request.on('end', () => {
      told.add(JSON.parse(text)._id)
      response.end()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  return {told, url: `http://127.0.0.1:${port}/`, stop}
}

/** A number from 0 to 1 that a run's seed decides. */
function chance(seed: number, n: number): number {
  return createHash('sha256').update(`${seed}:${n}`).digest().readUInt32BE() / 2 ** 32
}

const WRITERS = 4
/** Every transaction writes this many documents, all or none. */
const TOGETHER = 3

/**
 * Kills a lake with SIGKILL again and again while several clients write to it, and checks after
 * each start that what was acknowledged is there, and nothing is there by half.
 *
 * @param runs - how many times it is killed
 * @param seed - decides when
 * @returns how many transactions were acknowledged
 * @throws Error naming what was lost, halved or not delivered
 */
export async function surviveKills(runs: number, seed: number): Promise<number> {
  const dir = scratchDir()
  const receiver = await startReceiver()
  const hook = ['webhooks', 'create', '--name', 'w', '--url', receiver.url, '--on', 'create']
  lakeCommand(dir, ...hook, '--projection', '{_id}')
  const token = lakeCommand(dir, 'tokens', 'shared', 'writer', '--role', 'editor').trim()
  const acknowledged: string[] = []
  let next = 0

  const write = async (lake: LakeProcess) => {
    const client = lake.client(token, {timeout: 5000})
    for (;;) {
      next += 1
      const group = `g${next}`
      const transaction = client.transaction()
      for (let part = 0; part < TOGETHER; part += 1) {
        transaction.create({_id: `${group}-${part}`, _type: 'part', group, text: 'x'.repeat(500)})
      }
      try {
        await transaction.commit({returnDocuments: false})
      } catch {
        return
      }
      acknowledged.push(group)
    }
  }

  const check = async (lake: LakeProcess) => {
    const docs = await lake.client(token).fetch<string[]>('*[_type == "part"].group')
    const counts = new Map<string, number>()
    for (const group of docs) counts.set(group, (counts.get(group) ?? 0) + 1)
    for (const [group, count] of counts) {
      if (count !== TOGETHER) throw new Error(`${group} is there by ${count} of ${TOGETHER}`)
    }
    for (const group of acknowledged) {
      if (!counts.has(group)) throw new Error(`${group} was acknowledged and is gone`)
    }
    return docs.length
  }

  for (let run = 0; run < runs; run += 1) {
    const lake = await startLakeProcess([], dir)
    await check(lake)
    const writing = Promise.all(Array.from({length: WRITERS}, () => write(lake)))
    const before = acknowledged.length
    const goal = Math.floor(chance(seed, run) * 40)
    const started = performance.now()
    while (acknowledged.length < before + goal && performance.now() - started < 5000) {
      await new Promise((resolve) => setImmediate(resolve))
    }
    await lake.stop('SIGKILL')
    await writing
  }
  const lake = await startLakeProcess([], dir)
  const stored = await check(lake)
  // One delivery follows the other; only where nothing comes any more is something lost.
  let [seen, since] = [receiver.told.size, Date.now()]
  while (receiver.told.size < stored && Date.now() < since + 30_000) {
    await new Promise((resolve) => setImmediate(resolve))
    if (receiver.told.size > seen) [seen, since] = [receiver.told.size, Date.now()]
  }
  await lake.stop()
  receiver.stop()
  if (receiver.told.size < stored) {
    throw new Error(
      `${stored} documents were made, and the webhook was told of ${receiver.told.size}`,
    )
  }
  if (!lakeCommand(dir, 'verify').includes('all is well')) throw new Error('The file is damaged')
  return acknowledged.length
}
