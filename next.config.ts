import type {NextConfig} from 'next'
import {readEnv} from './lib/env.ts'

readEnv()

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  devIndicators: false,
  // `npm run typecheck` checks the whole project; a deployment need not wait for it again.
  typescript: {ignoreBuildErrors: true},
  rewrites: async () => [{source: '/', destination: '/policies/all'}],
}

export default config
