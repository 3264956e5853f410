import {join} from 'node:path'
import type {NextConfig} from 'next'
import {PHASE_PRODUCTION_BUILD} from 'next/constants.js'
import {readEnv} from './lib/env.ts'

readEnv()

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  cacheHandler: join(process.cwd(), 'lib/content/shared-cache.ts'),
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

/** The build is complete in itself, for images; `next start` needs no more than what it always had. */
export default (phase: string): NextConfig =>
  phase === PHASE_PRODUCTION_BUILD ? {...config, output: 'standalone'} : config
