import {once} from 'node:events'
import {readFile, writeFile} from 'node:fs/promises'
import {createServer, type Server} from 'node:http'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {astroFolder, runTool} from './tool.ts'

/**
 * Builds the Astro page of a policy, and serves it compressed from memory.
 *
 * @param markdown - the policy's own export, front matter and all
 */
export async function serveAstroPage(markdown: string): Promise<{server: Server; url: string}> {
  await writeFile(join(astroFolder, 'src/policy.md'), markdown)
  await runTool('astro/bin/astro.mjs', ['build'], {ASTRO_TELEMETRY_DISABLED: '1'})
  const html = gzipSync(await readFile(join(astroFolder, 'dist/index.html')))
  const robots = gzipSync('User-agent: *\nAllow: /\n')
  const server = createServer((request, response) => {
    const isPage = request.url === '/'
    response.writeHead(isPage || request.url === '/robots.txt' ? 200 : 404, {
      'content-type': isPage ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
      'content-encoding': 'gzip',
    })
    response.end(isPage ? html : robots)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {server, url: `http://127.0.0.1:${address.port}/`}
}
