import {chmod, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {requireProgram} from './debian.ts'
import {answers, freePort, root, TestProcess} from './process.ts'

/** A real nginx with the configuration that is deployed, in front of instances of the site. */
export class TestNginx {
  readonly url: string
  readonly #dir: string
  readonly #process: TestProcess

  private constructor(url: string, dir: string) {
    this.url = url
    this.#dir = dir
    const program = requireProgram('nginx-light')
    const options = ['-c', join(dir, 'nginx.conf'), '-e', 'stderr', '-g', 'daemon off;']
    this.#process = new TestProcess(program, options)
  }

  /**
   * @param ports - where the instances listen
   * @param more - directives of the server, added to the deployed ones
   */
  static async start(ports: readonly number[], more = ''): Promise<TestNginx> {
    const port = await freePort()
    const dir = await mkdtemp(join(tmpdir(), 'klartekst-nginx-'))
    // Started by root, nginx works as another user.
    await chmod(dir, 0o755)
    const servers = ports.map((at) => `server 127.0.0.1:${at} max_fails=1 fail_timeout=5s;`)
    const deployed = await readFile(join(root, 'deploy/nginx.conf'), 'utf8')
    const configuration = deployed
      .replace(/( *server site-\d.*\n)+/, `${servers.join('\n')}\n`)
      .replace('listen 8080;', `listen 127.0.0.1:${port};\n${more}`)
      .replaceAll('/tmp/nginx', join(dir, 'nginx'))
    await writeFile(join(dir, 'nginx.conf'), configuration)
    const nginx = new TestNginx(`http://127.0.0.1:${port}`, dir)
    await nginx.#process.until(() => answers(nginx.url))
    return nginx
  }

  async remove(): Promise<void> {
    await this.#process.stop()
    await rm(this.#dir, {recursive: true, force: true})
  }
}
