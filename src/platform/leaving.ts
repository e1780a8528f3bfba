/** Has the browser ask before the page is left, reloaded or closed, whenever something would be lost. */
export function askBeforeLeaving(isLost: () => boolean): void {
  addEventListener('beforeunload', (event) => {
    if (isLost()) event.preventDefault()
  })
}
