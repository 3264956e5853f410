import {isEmbedded, readEnv} from './lib/env.ts'
import {studioConfig} from './sanity/studio/config.ts'

const env = readEnv()

/** For the `sanity` command line; the site's /studio makes the same from its own environment. */
export default studioConfig({...env, embedded: isEmbedded(env)}, 'nb')
