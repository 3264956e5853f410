import {once} from 'node:events'
import {createServer, type Server} from 'node:http'
import {pages} from '#tests/fixtures/pages.tsx'

/** Serves each page of the fixtures under its name, as the site answers it. */
export async function servePages(): Promise<{server: Server; origin: string}> {
  const server = createServer(async (request, response) => {
    const name = (request.url ?? '/').slice(1)
    const answer = await pages[name]?.()
    response.writeHead(answer?.status ?? 418, Object.fromEntries(answer?.headers ?? []))
    response.end(await answer?.text())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {server, origin: `http://127.0.0.1:${address.port}`}
}

export const PAGE_NAMES = Object.keys(pages)
