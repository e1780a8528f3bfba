/** Puts text on the clipboard. False when the browser refuses; never throws. */
export async function writeClipboard(text: string): Promise<boolean> {
  try {
    // Absent where the page is not a secure context.
    await (navigator.clipboard as Clipboard | undefined)?.writeText(text)
    return (navigator.clipboard as Clipboard | undefined) !== undefined
  } catch {
    return false
  }
}
