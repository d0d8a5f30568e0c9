import { fileURLToPath } from 'node:url'

/** Cloudflare's runtime, without Wrangler around it. */
export const WORKERD = fileURLToPath(new URL('../../../node_modules/.bin/workerd', import.meta.url))
