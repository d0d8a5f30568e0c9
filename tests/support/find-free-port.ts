import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

/** Finds a TCP port of this machine that nobody listens on, for a program that must be given one. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, () => {
      // A server that listens on TCP has an address with a port.
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
