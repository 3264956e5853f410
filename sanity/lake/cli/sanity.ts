import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {join} from 'node:path'
import {withAdmin} from './admin.ts'
import {readArguments, UsageError} from './options.ts'

/**
 * `lake sanity -- …`: Sanity's own command line, unmodified, against a lake that is being served.
 * It knows no other host than api.sanity.io, so its connections there are led to the lake.
 */
export async function sanity(args: readonly string[]): Promise<void> {
  const given = readArguments(args, {port: {type: 'string'}})
  if (given.positionals.length === 0) {
    throw new UsageError("What should it do? For example: lake sanity -- documents query '*'")
  }
  const {dir, projectId, dataset} = given.lake
  const token = withAdmin(dir, ({tokens}) => tokens.shared('sanity-cli', 'administrator'))
  const redirect = new URL('./redirect.ts', import.meta.url)
  const child = spawn(
    process.execPath,
    [join(process.cwd(), 'node_modules/.bin/sanity'), ...given.positionals],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        LAKE_PORT: given.text('port') ?? '3333',
        NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${redirect.href}`,
        NEXT_PUBLIC_SANITY_PROJECT_ID: projectId,
        NEXT_PUBLIC_SANITY_DATASET: dataset,
        SANITY_AUTH_TOKEN: token,
        DO_NOT_TRACK: '1',
        NO_UPDATE_NOTIFIER: '1',
      },
    },
  )
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`sanity ended with exit code ${code}`)
}
