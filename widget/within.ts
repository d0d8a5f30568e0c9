/**
 * Waits for a value, but not longer than this.
 *
 * @throws DOMException `TimeoutError` after that time
 */
export function within<Value>(timeMs: number, value: Promise<Value>): Promise<Value> {
  const timeout = new Promise<never>((_, reject) => {
    const signal = AbortSignal.timeout(timeMs)
    signal.addEventListener('abort', () => reject(signal.reason))
  })
  return Promise.race([value, timeout])
}
