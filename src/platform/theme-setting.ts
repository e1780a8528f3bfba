export type Theme = 'system' | 'light' | 'dark'

const NAME = 'latchkey.theme'

/** The theme chosen on this device; the only thing that Latchkey keeps by itself. */
export function readTheme(): Theme {
  try {
    const kept = localStorage.getItem(NAME)
    return kept === 'light' || kept === 'dark' ? kept : 'system'
  } catch {
    return 'system'
  }
}

/** Keeps the choice; where storage is refused it holds until the page is closed. */
export function keepTheme(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(NAME)
    else localStorage.setItem(NAME, theme)
  } catch {
    // Storage is a convenience here: without it the choice is made again next time.
  }
}
