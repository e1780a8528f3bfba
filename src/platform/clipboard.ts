/** Puts text on the clipboard, on a click. False when the browser refuses; never throws. */
export async function writeClipboard(text: string): Promise<boolean> {
  // Absent where the page is no secure context; refused where a frame or a policy of the browser does not allow it.
  const clipboard = navigator.clipboard as Clipboard | undefined
  const isWritten =
    (await clipboard?.writeText(text).then(
      () => true,
      () => false,
    )) ?? false
  return isWritten || copyByCommand(text)
}

/** The older way, which plain http and frames have too: the browser asks what to copy, and is given the text. */
function copyByCommand(text: string): boolean {
  let given = false
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
    given = true
  }
  document.addEventListener('copy', give, { capture: true })
  try {
    return document.execCommand('copy') && given
  } finally {
    document.removeEventListener('copy', give, { capture: true })
  }
}
