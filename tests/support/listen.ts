import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'

/** A server on a port of its own, on this machine only. */
export interface LocalServer {
  /** `http://localhost:PORT`, without a slash at the end. */
  readonly origin: string
  /** Hangs up on everybody and stops. */
  readonly close: () => Promise<void>
}

/** Serves with a request handler of `node:http`, at a free port. */
export async function listen(handler: RequestListener): Promise<LocalServer> {
  const server = createServer(handler).listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('expected a port')
  return {
    origin: `http://localhost:${address.port}`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
