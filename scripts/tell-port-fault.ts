import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * Tells what is wrong with a port before anything is built for it.
 *
 * @param port as it was typed
 * @param usual the one that is taken where none is asked for
 * @returns what was expected, what was received, and the remedy; undefined where it can be served on
 */
export async function tellPortFault(port: string, usual: number): Promise<string | undefined> {
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    return `PORT: expected a port from 1 to 65535, received "${port}" - leave it out for ${usual}`
  }
  const server = createServer().listen(Number(port), 'localhost')
  try {
    await once(server, 'listening')
  } catch (error) {
    // What a server that cannot listen throws has a code.
    const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
    const reason = isTaken ? 'which another program serves on' : 'which this user may not serve on'
    return `PORT: expected a port that is free, received "${port}", ${reason} - choose another, as in PORT=3000 npm start`
  }
  server.close()
  await once(server, 'close')
  return undefined
}
