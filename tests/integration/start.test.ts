import {once} from 'node:events'
import {mkdtemp, rm} from 'node:fs/promises'
import {createServer} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {answers, freePort, TestProcess, until} from '#tests/support/process.ts'

let dir: string
let env: Record<string, string>

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'klartekst-start-'))
  const [port, lakePort] = [await freePort(), await freePort()]
  env = {
    PORT: `${port}`,
    LAKE_DIR: dir,
    NEXT_PUBLIC_SANITY_API_HOST: `http://localhost:${lakePort}`,
  }
})

afterAll(() => rm(dir, {recursive: true, force: true}))

const start = () => TestProcess.node('deploy/start.ts', [], {env})

describe('npm start', () => {
  test('starts lake and site with the starter content, says where, and stops all of it', async () => {
    const started = start()
    try {
      await started.until(() => started.output.includes('Stop with Ctrl-C'), 120_000)
      const site = `http://localhost:${env.PORT}`
      expect(started.output).toContain(`Site    ${site}`)
      expect(started.output).toContain(`Studio  ${site}/studio`)
      expect(started.output).toContain(`Lake    ${env.NEXT_PUBLIC_SANITY_API_HOST}`)
      const page = await fetch(site)
      expect(page.status).toBe(200)
      expect(page.url).toBe(`${site}/personvern`)
      expect(await page.text()).toContain('Marensius Pettersen Solutions ENK')
      expect((await fetch(`${site}/privacy`)).status).toBe(200)
    } finally {
      await started.stop('SIGINT')
    }
    await until(async () => !(await answers(`http://127.0.0.1:${env.PORT}`)))
    await until(async () => !(await answers(`${env.NEXT_PUBLIC_SANITY_API_HOST}/ping`)))
  })

  test('names the port that is in use', async () => {
    const other = createServer().listen(Number(env.PORT), '127.0.0.1')
    await once(other, 'listening')
    try {
      const refused = start()
      const [code] = await once(refused.child, 'exit')
      expect([code, refused.output]).toEqual([
        1,
        expect.stringContaining(`Port ${env.PORT} is in use`),
      ])
    } finally {
      other.close()
    }
  })

  test('names what is wrong with the environment', async () => {
    const refused = TestProcess.node('deploy/start.ts', [], {env: {...env, SITE_URL: 'okane.no'}})
    const [code] = await once(refused.child, 'exit')
    expect([code, refused.output]).toEqual([1, expect.stringContaining('SITE_URL')])
  })
})
