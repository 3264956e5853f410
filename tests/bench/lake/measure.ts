import {readFileSync} from 'node:fs'
import {Agent, request} from 'node:http'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {eventually, type LakeProcess, scratchDir} from '../../integration/lake/process.ts'

/** The 50th and 95th percentile of some times in milliseconds. */
export interface Times {
  p50: number
  p95: number
}

export function percentiles(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  return {p50: at(0.5) ?? Number.NaN, p95: at(0.95) ?? Number.NaN}
}

/** Asks a query over one kept connection, again and again, after some to warm up. */
export async function measureQuery(
  lake: LakeProcess,
  query: string,
  params: Record<string, string>,
  runs: number,
): Promise<Times> {
  const search = new URLSearchParams({query, perspective: 'published', returnQuery: 'false'})
  for (const [name, value] of Object.entries(params)) search.set(`$${name}`, JSON.stringify(value))
  const url = `${lake.url}/v2026-11-01/data/query/production?${search}`
  const times: number[] = []
  for (let run = -20; run < runs; run += 1) {
    const started = performance.now()
    const response = await fetch(url)
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`HTTP ${response.status}`)
    if (run >= 0) times.push(performance.now() - started)
  }
  return percentiles(times)
}

/** Durable transactions a second: patches of a document of 2 KB over HTTP, by several clients. */
export async function measureMutations(
  lake: Pick<LakeProcess, 'url'>,
  token: string,
  clients: number,
  seconds: number,
): Promise<number> {
  const agent = new Agent({keepAlive: true})
  const url = `${lake.url}/v2026-11-01/data/mutate/production`
  const mutate = (mutation: object) =>
    new Promise<void>((resolve, reject) => {
      const body = JSON.stringify({mutations: [mutation]})
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      }
      const asking = request(url, {method: 'POST', agent, headers}, (response) => {
        response.resume()
        response.once('end', () => {
          if (response.statusCode === 200) resolve()
          else reject(new Error(`HTTP ${response.statusCode}`))
        })
      })
      asking.once('error', reject)
      asking.end(body)
    })
  const ids = Array.from({length: clients}, (_, n) => `patched-${n}`)
  for (const _id of ids) {
    await mutate({createOrReplace: {_id, _type: 'patched', text: 'x'.repeat(1900), n: 0}})
  }
  const started = performance.now()
  const end = started + seconds * 1000
  let done = 0
  const patch = async (id: string) => {
    for (let n = 1; performance.now() < end; n += 1) {
      await mutate({patch: {id, set: {n}}})
      done += 1
    }
  }
  await Promise.all(ids.map(patch))
  const rate = (done * 1000) / (performance.now() - started)
  agent.destroy()
  return rate
}

/** Durable inserts a second of plain `node:sqlite`, for comparison. */
export function measureSqlite(seconds: number): number {
  const db = new DatabaseSync(join(scratchDir(), 'plain.sqlite'))
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (body TEXT)')
  const insert = db.prepare('INSERT INTO t VALUES (?)')
  const body = 'x'.repeat(2000)
  const started = performance.now()
  let done = 0
  while (performance.now() - started < seconds * 1000) {
    insert.run(body)
    done += 1
  }
  const rate = (done * 1000) / (performance.now() - started)
  db.close()
  return rate
}

/** From the time stamp of a transaction to its event at each of several listeners. */
export async function measureListeners(
  lake: LakeProcess,
  token: string,
  listeners: number,
  mutations: number,
): Promise<Times> {
  const client = lake.client(token)
  const delays: number[] = []
  let ready = 0
  const subscriptions = Array.from({length: listeners}, () =>
    client
      .listen('*[_type == "patched"]', {}, {events: ['welcome', 'mutation']})
      .subscribe((event) => {
        if (event.type === 'welcome') ready += 1
        else delays.push(Date.now() - Date.parse(event.timestamp))
      }),
  )
  await eventually(() => ready === listeners || undefined)
  for (let n = 0; n < mutations; n += 1) {
    await client.patch('patched-0').set({listened: n}).commit({returnDocuments: false})
    await eventually(() => delays.length >= (n + 1) * listeners || undefined)
  }
  for (const subscription of subscriptions) subscription.unsubscribe()
  return percentiles(delays)
}

/** Memory that a process holds now, and the most it has held, in MB. */
export function measureMemory(pid: number | undefined): {now: number; most: number} {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const megabytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024
  return {now: megabytes('VmRSS'), most: megabytes('VmHWM')}
}
