import {defineConfig} from 'vitest/config'

/** Real servers and browsers, on a built site. */
const real = {
  globalSetup: 'tests/support/build.ts',
  testTimeout: 120_000,
  hookTimeout: 180_000,
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          sequence: {groupOrder: 0},
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          exclude: ['tests/integration/timed/**'],
          maxWorkers: 2,
          sequence: {groupOrder: 1},
          ...real,
        },
      },
      {
        test: {
          name: 'timed',
          include: ['tests/integration/timed/**/*.test.ts'],
          // They hold the site to a second: one file at a time.
          fileParallelism: false,
          sequence: {groupOrder: 2},
          ...real,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: ['tests/e2e/typing/**'],
          // A browser waits more than it works.
          maxWorkers: 2,
          sequence: {groupOrder: 3},
          ...real,
        },
      },
      {
        test: {
          name: 'typing',
          include: ['tests/e2e/typing/**/*.test.ts'],
          // Keys come at a pace of their own, whatever else the machine has to do.
          fileParallelism: false,
          sequence: {groupOrder: 4},
          ...real,
        },
      },
    ],
  },
})
