import type { BrowserContext, Locator } from 'playwright/test'

/**
 * Copies a text as a person does: with the keyboard, in another tab. It needs no permission, which only Chromium grants,
 * and leaves the page under test as it is.
 */
export async function copyElsewhere(context: BrowserContext, text: string): Promise<void> {
  const tab = await context.newPage()
  await tab.setContent('<textarea wrap="off"></textarea>')
  await tab.locator('textarea').fill(text)
  await tab.keyboard.press('ControlOrMeta+A')
  await tab.keyboard.press('ControlOrMeta+C')
  await tab.close()
}

/** What the clipboard holds, pasted with the keyboard in another tab. */
export async function pasteElsewhere(context: BrowserContext): Promise<string> {
  const tab = await context.newPage()
  await tab.setContent('<textarea wrap="off"></textarea>')
  await tab.locator('textarea').focus()
  await tab.keyboard.press('ControlOrMeta+V')
  const text = await tab.locator('textarea').inputValue()
  await tab.close()
  return text
}

/**
 * What a paste does, without the clipboard: over the whole text of a box, or at its end. Not `fill`: over WebDriver BiDi,
 * as Debian's Firefox is driven, it sets the value in a way that React takes for its own.
 */
export async function pasteInto(box: Locator, text: string, where: 'over all' | 'at the end' = 'over all') {
  await box.evaluate(
    (element: HTMLTextAreaElement, given) => {
      element.focus()
      if (given.where === 'over all') element.select()
      else element.setSelectionRange(element.value.length, element.value.length)
      // Firefox takes no clipboardData in the constructor of a ClipboardEvent.
      const event = new Event('paste', { bubbles: true, cancelable: true })
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', given.text)
      Object.defineProperty(event, 'clipboardData', { value: clipboardData })
      if (!element.dispatchEvent(event)) return
      if (given.text === '') document.execCommand('delete')
      else document.execCommand('insertText', false, given.text)
    },
    { text, where },
  )
}

/** The whole text of a box as it would be copied, without the clipboard. */
export function copyOf(box: Locator): Promise<string> {
  return box.evaluate((element: HTMLTextAreaElement) => {
    element.focus()
    element.select()
    const event = new Event('copy', { bubbles: true, cancelable: true })
    const clipboardData = new DataTransfer()
    Object.defineProperty(event, 'clipboardData', { value: clipboardData })
    return element.dispatchEvent(event) ? element.value : clipboardData.getData('text/plain')
  })
}
