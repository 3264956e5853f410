import type {NextConfig} from 'next'
import {readEnv} from './lib/env.ts'

readEnv()

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

export default config
