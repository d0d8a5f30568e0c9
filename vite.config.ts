import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** The widget as one script that runs anywhere: no module, no global, its style inside as text. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  logLevel: 'warn',
  build: {
    write: false,
    // The oldest browsers with light-dark(), constructable style sheets and AbortSignal.any().
    target: ['chrome123', 'firefox124', 'safari17.5'],
    lib: {
      entry: 'widget/cuepoint.ts',
      formats: ['iife'],
      name: 'cuepoint',
      fileName: () => 'cuepoint.js',
    },
  },
})
