/** A host that has not answered by then is as good as away for somebody who waits for a page. */
const PATIENCE_MS = 3000

/**
 * Tells whether a host answers at this URL, whatever it says, by asking for the headers alone: no
 * podcast host counts that as a download.
 */
export async function isReachable(url: string): Promise<boolean> {
  try {
    await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PATIENCE_MS) })
    return true
  } catch {
    return false
  }
}
