/**
 * Shows on a terminal, in one line that is written over, what a long build is doing and for how long.
 * Anywhere else, in a log say, it is silent.
 */
export function showStages(terminal: NodeJS.WriteStream = process.stderr) {
  if (!terminal.isTTY) return { show: () => {}, clear: () => {} }
  const startedMs = performance.now()
  const show = (stage: string) => {
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1)
    terminal.write(`\r\u{1B}[K${seconds} s  ${stage}`)
  }
  return { show, clear: () => terminal.write('\r\u{1B}[K') }
}
