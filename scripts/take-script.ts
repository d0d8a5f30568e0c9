import type { build } from 'vite'

/**
 * Takes the code out of what Vite built of an entry, which has to be a single script: another file
 * beside it would be loaded by nobody.
 *
 * @param entry what it was built of, for whoever reads the error
 */
export function takeScript(built: Awaited<ReturnType<typeof build>>, entry: string): string {
  const files = [built].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : []))
  const [script] = files
  if (files.length !== 1 || script?.type !== 'chunk') {
    throw new Error(
      `expected one script from ${entry}, received ${files.map((file) => file.fileName).join(', ')} - import text with ?inline only`,
    )
  }
  return script.code
}
