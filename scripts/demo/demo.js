/** Fills this site's own address into the lines to paste, and copies them on request. */
const codes = document.querySelectorAll('.snippet code')
const host = new URL('.', location.href).href.replace(/\/$/, '')
for (const code of codes) code.textContent = code.textContent.replace('https://HOST', host)

// Where nobody knows, the lines stay as they are.
hasWorker().then(fitPage, () => {})

/** Where files are all that there is, the lines let the page search by itself; else the API is named. */
function fitPage(isWorkerThere) {
  document.getElementById('api').hidden = !isWorkerThere
  if (isWorkerThere) return
  for (const code of codes) {
    code.textContent = code.textContent.replace('></cue', ' search="local"></cue')
  }
}

/** A Worker that is unwell or over its quota is there all the same: only a web space says no in other words. */
async function hasWorker() {
  const { status, headers } = await fetch('api/health')
  const isPage = !headers.get('Content-Type')?.includes('json')
  return !isPage || status === 429 || status >= 500
}

for (const button of document.querySelectorAll('button[data-copies]')) {
  button.addEventListener('click', async () => {
    const code = document.getElementById(button.dataset.copies)
    try {
      await navigator.clipboard.writeText(code.textContent)
      button.textContent = 'Copied'
    } catch {
      getSelection().selectAllChildren(code)
      button.textContent = 'Selected: now copy'
    }
  })
}
