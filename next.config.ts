import {join} from 'node:path'
import type {NextConfig} from 'next'
import {PHASE_PRODUCTION_BUILD} from 'next/constants.js'
import {readEnv} from './lib/env.ts'

const {redisUrl} = readEnv()

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  devIndicators: false,
  // `npm run typecheck` checks the whole project; a deployment need not wait for it again.
  typescript: {ignoreBuildErrors: true},
  rewrites: async () => ({
    beforeFiles: [
      {source: '/', destination: '/policies/page'},
      // Next's own documents run scripts, and have addresses: ours say that there is no page.
      {
        source: '/:own(404|500|_error|_not-found|_global-error)',
        destination: '/policies/none',
      },
      {source: '/:file(policies.json|sitemap.xml|robots.txt)', destination: '/policies/:file'},
    ],
  }),
}

const sharedCache = {cacheHandler: join(process.cwd(), 'lib/content/shared-cache.ts')}

export default (phase: string): NextConfig => {
  // Complete in itself, for images, where who starts it says whether there is a Redis.
  if (phase === PHASE_PRODUCTION_BUILD) return {...config, ...sharedCache, output: 'standalone'}
  // Next looks the handler up anew for every request.
  return redisUrl ? {...config, ...sharedCache} : config
}
