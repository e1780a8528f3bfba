import { version } from '../core/version'
import { NewVersion } from './parts/new-version'
import { useSetting } from './queries/config'

/** Which version this is, what it promises, and the help of the team that hosts it. */
export function PageFoot() {
  const help = useSetting('help')
  return (
    <footer className="flex flex-wrap gap-x-4 gap-y-1 border-t border-line px-3.5 py-2 text-small text-soft tablet:px-5">
      <span>Latchkey {version}</span>
      <a href="#/security">Security: what this page promises, and how to check it</a>
      {help && (
        <a href={help.url} target="_blank" rel="noreferrer noopener">
          {help.text}
        </a>
      )}
      <NewVersion />
    </footer>
  )
}
