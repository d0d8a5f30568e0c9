import { once } from 'node:events'

/**
 * What a Worker's isolate holds: the JavaScript heap and the array buffers beside it, which is what
 * Cloudflare limits to 128 MB. The process around it is workerd's own.
 *
 * @param inspectorOrigin where workerd serves the Chrome DevTools Protocol
 */
export async function readIsolateBytes(inspectorOrigin: string): Promise<number> {
  // The list of targets as V8's inspector gives it.
  const [target] = (await (await fetch(`${inspectorOrigin}/json`)).json()) as {
    webSocketDebuggerUrl: string
  }[]
  if (target === undefined)
    throw new Error(`expected a Worker at ${inspectorOrigin}, received none`)
  const inspector = new WebSocket(target.webSocketDebuggerUrl)
  try {
    await once(inspector, 'open')
    inspector.send(JSON.stringify({ id: 1, method: 'Runtime.getHeapUsage' }))
    const [{ data }] = (await once(inspector, 'message')) as [MessageEvent<string>]
    // The protocol's answer to Runtime.getHeapUsage, in bytes.
    const { result } = JSON.parse(data) as {
      result: { totalSize: number; embedderHeapUsedSize: number; backingStorageSize: number }
    }
    return result.totalSize + result.embedderHeapUsedSize + result.backingStorageSize
  } finally {
    inspector.close()
  }
}
