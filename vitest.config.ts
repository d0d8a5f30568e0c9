import { defineConfig } from 'vitest/config'
import { QUIET_WRANGLER } from './scripts/wrangler.ts'

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
          // Laws over random input take their time on a busy machine; none is about speed.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'workerd',
          include: ['tests/workerd/**/*.test.ts'],
          env: QUIET_WRANGLER,
          globalSetup: 'tests/support/widget-setup.ts',
          // Some run a command that builds, bundles and starts: on a busy machine half a minute.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          env: QUIET_WRANGLER,
          globalSetup: ['tests/support/browser-setup.ts', 'tests/support/widget-setup.ts'],
          expect: { poll: { timeout: 10_000 } },
          // A locator gives up after 30 s, and says what it waited for: the test must still be there.
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // One at a time: what plays is heard in real time, also on a small machine.
          fileParallelism: false,
        },
      },
    ],
  },
})
