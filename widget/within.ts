/**
 * Waits for a value, but not longer than this.
 *
 * @throws DOMException `TimeoutError` after that time
 */
export function within<Value>(timeMs: number, value: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    value.then(resolve, reject)
    const signal = AbortSignal.timeout(timeMs)
    signal.addEventListener('abort', () => reject(signal.reason))
  })
}
