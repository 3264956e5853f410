import {once} from 'node:events'
import {type OutgoingHttpHeaders, request} from 'node:http'

/** An answer as it is on the wire: `fetch` would decompress it, and mend a body that is too long. */
export async function wire(url: string, headers: OutgoingHttpHeaders = {}, method = 'GET') {
  const outgoing = request(url, {method, headers}).end()
  const [response] = await once(outgoing, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  return {status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks)}
}
