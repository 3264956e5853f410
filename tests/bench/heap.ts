import {once} from 'node:events'
import {WebSocket} from 'ws'
import {z} from 'zod'

/** Let Node processes that are started with this be inspected, each at a free port of its own. */
export const INSPECTED = {NODE_OPTIONS: '--inspect=127.0.0.1:0'}

const reply = z.object({id: z.number(), result: z.unknown()})
const evaluated = z.object({result: z.object({value: z.number()})})
const IN_USE = '(({heapUsed, external}) => heapUsed + external)(process.memoryUsage())'

/**
 * What the main thread of a process holds on to when everything that can go has gone.
 *
 * @param output - what the process has printed, the address of its inspector among it
 * @returns megabytes
 * @see https://chromedevtools.github.io/devtools-protocol/v8/HeapProfiler/#method-collectGarbage
 */
export async function megabytesInUse(output: string): Promise<number> {
  const address = /ws:\/\/\S+/.exec(output)?.[0]
  if (!address) throw new Error('The process cannot be inspected')
  const socket = new WebSocket(address)
  await once(socket, 'open')
  const call = async (method: string, params = {}): Promise<unknown> => {
    socket.send(JSON.stringify({id: 1, method, params}))
    const [data] = await once(socket, 'message')
    return reply.parse(JSON.parse(String(data))).result
  }
  try {
    await call('HeapProfiler.collectGarbage')
    const answer = evaluated.parse(await call('Runtime.evaluate', {expression: IN_USE}))
    return answer.result.value / 2 ** 20
  } finally {
    socket.close()
  }
}
