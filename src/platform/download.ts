/** Offers text to be saved as a file of this name. False when the browser cannot; nothing leaves the page. */
export function saveText(name: string, text: string, type = 'application/json'): boolean {
  try {
    const url = URL.createObjectURL(new Blob([text], { type }))
    const link = document.createElement('a')
    link.href = url
    link.download = name
    link.click()
    // Firefox reads the blob only after the click has been dealt with.
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
    return true
  } catch {
    return false
  }
}
