import {once} from 'node:events'
import {readFile, writeFile} from 'node:fs/promises'
import {createServer, type Server} from 'node:http'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {astroFolder, runTool} from './tool.ts'

const TEXT = 'text/plain; charset=utf-8'
const HTML = 'text/html; charset=utf-8'

/** The parts of a document of ours that Astro's page puts together again. */
function partsOf(html: string) {
  const part = (pattern: RegExp) => {
    const found = pattern.exec(html)?.[1]
    if (found === undefined) throw new Error(`No ${pattern} in the page`)
    return found
  }
  return {
    language: part(/<html lang="([^"]*)"/),
    head: part(/<head>(.*)<\/head>/s).replace(/<meta charSet="utf-8"\/>/i, ''),
    body: part(/<body[^>]*>(.*)<\/body>/s),
  }
}

/**
 * Builds two Astro pages of a policy, and serves them compressed from memory: one of the plain text
 * in a plain layout, one of the same document as ours.
 *
 * @param markdown - the policy's own export, front matter and all
 * @param html - the policy's page
 */
export async function serveAstroPages(
  markdown: string,
  html: string,
): Promise<{server: Server; plain: string; document: string}> {
  await writeFile(join(astroFolder, 'src/policy.md'), markdown)
  await writeFile(join(astroFolder, 'src/document.json'), JSON.stringify(partsOf(html)))
  await runTool('astro/bin/astro.mjs', ['build'], {ASTRO_TELEMETRY_DISABLED: '1'})
  const page = async (name: string) => gzipSync(await readFile(join(astroFolder, 'dist', name)))
  const files = new Map([
    ['/', {type: HTML, bytes: await page('index.html')}],
    ['/document/', {type: HTML, bytes: await page('document/index.html')}],
    ['/robots.txt', {type: TEXT, bytes: gzipSync('User-agent: *\nAllow: /\n')}],
  ])
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '')
    const headers = {'content-type': file?.type ?? TEXT, 'content-encoding': 'gzip'}
    response.writeHead(file ? 200 : 404, headers).end(file?.bytes ?? gzipSync(''))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const plain = `http://127.0.0.1:${address.port}/`
  return {server, plain, document: `${plain}document/`}
}
