import { once } from 'node:events'

/** What is read of the Chrome DevTools Protocol: answers, and the events of its domain Runtime. */
type Message =
  | { readonly id: number; readonly result: HeapUsage }
  | { readonly method: 'Runtime.executionContextCreated'; readonly params: CreatedContext }

interface CreatedContext {
  readonly context: { readonly id: number }
}

/** In bytes. */
interface HeapUsage {
  readonly usedSize: number
  readonly embedderHeapUsedSize: number
  /** Of array buffers, which lie beside the heap. */
  readonly backingStorageSize: number
}

/**
 * What a Worker's isolate holds once its garbage is collected: the JavaScript heap and the array
 * buffers beside it, of which Cloudflare allows 128 MB. The process around it is workerd's own, and
 * where a machine has memory to spare V8 collects late. Needs V8's flag `--expose-gc`.
 *
 * @param inspectorOrigin where workerd serves the Chrome DevTools Protocol
 */
export async function readIsolateBytes(inspectorOrigin: string): Promise<number> {
  // The list of targets as V8's inspector gives it.
  const [target] = (await (await fetch(`${inspectorOrigin}/json`)).json()) as {
    readonly webSocketDebuggerUrl: string
  }[]
  if (target === undefined) {
    throw new Error(`expected a Worker at ${inspectorOrigin}, received none`)
  }
  const inspector = new WebSocket(target.webSocketDebuggerUrl)
  const send = (id: number, method: string, params = {}) =>
    inspector.send(JSON.stringify({ id, method, params }))
  try {
    await once(inspector, 'open')
    return await new Promise((resolve) => {
      inspector.addEventListener('message', ({ data }) => {
        // The protocol's own shapes; what is not read is passed over.
        const message = JSON.parse(String(data)) as Message
        if ('method' in message && message.method === 'Runtime.executionContextCreated') {
          const contextId = message.params.context.id
          send(2, 'Runtime.evaluate', { expression: 'gc(), gc()', contextId })
          send(3, 'Runtime.getHeapUsage')
        } else if ('id' in message && message.id === 3) {
          const { usedSize, embedderHeapUsedSize, backingStorageSize } = message.result
          resolve(usedSize + embedderHeapUsedSize + backingStorageSize)
        }
      })
      send(1, 'Runtime.enable')
    })
  } finally {
    inspector.close()
  }
}
