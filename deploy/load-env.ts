import {existsSync} from 'node:fs'
import {join} from 'node:path'

/**
 * Preloaded by the npm scripts: the operator's variables, then those that the local start shares
 * (`LAKE_DIR/env`). What the environment has already is never overwritten.
 */
for (const file of ['.env', join(process.env.LAKE_DIR ?? '.lake', 'env')]) {
  if (existsSync(file)) process.loadEnvFile(file)
}
