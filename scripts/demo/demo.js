/** Fills this site's own address into the lines to paste, and copies them on request. */
for (const code of document.querySelectorAll('.snippet code')) {
  code.textContent = code.textContent.replace('https://HOST', location.origin)
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
