import {defineConfig} from 'vitest/config'

/** Real servers and browsers: one file at a time, on a built site. */
const real = {
  globalSetup: 'tests/support/build.ts',
  fileParallelism: false,
  testTimeout: 120_000,
  hookTimeout: 180_000,
}

export default defineConfig({
  test: {
    projects: [
      {test: {name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}']}},
      {test: {name: 'integration', include: ['tests/integration/**/*.test.ts'], ...real}},
      {test: {name: 'e2e', include: ['tests/e2e/**/*.test.ts'], ...real}},
    ],
  },
})
