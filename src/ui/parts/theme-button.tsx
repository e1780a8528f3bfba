import { useState } from 'react'
import { keepTheme, readTheme, type Theme } from '../../platform/theme-setting'

const next: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' }
const signs: Record<Theme, string> = { system: '◐', light: '○', dark: '●' }

/** Light, dark, or what the system says. */
export function ThemeButton() {
  const [theme, setTheme] = useState(readTheme)
  const turn = () => {
    setTheme(next[theme])
    keepTheme(next[theme])
    showTheme(next[theme])
  }
  return (
    <button
      type="button"
      className="quiet-button"
      aria-label={`Theme: ${theme}`}
      title={`Theme: ${theme}`}
      onClick={turn}
    >
      {signs[theme]}
    </button>
  )
}

export function showTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme
}
