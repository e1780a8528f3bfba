/** Whether this page stands inside a page of another origin, however deep: that page could watch it or lead clicks astray. */
export function isFramedByOther(page: Window = window): boolean {
  if (page.parent === page) return false
  try {
    // Of another origin nothing can be read: this throws. Pages from files are each of an origin of their own.
    return page.parent.location.origin !== page.location.origin || isFramedByOther(page.parent)
  } catch {
    return true
  }
}
