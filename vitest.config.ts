import { defineConfig } from 'vitest/config'

/**
 * Three rooms of tests, by what they need: `unit` needs nothing, `workerd` starts the built Worker in
 * Cloudflare's runtime, `browser` drives a real Chromium against it.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/workerd/**', 'tests/browser/**'],
        },
      },
      {
        test: {
          name: 'workerd',
          include: ['tests/workerd/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
