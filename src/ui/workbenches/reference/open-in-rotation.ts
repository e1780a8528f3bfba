import type { ExampleRotation } from '../../../core/checks/example'
import { awaitFocus } from '../../parts/way-back'
import { currentSession, give, giveRotation } from '../../session'
import { textOf } from './text-of'

/**
 * Takes an example of two key sets into the Rotation workbench and goes there: to the finding of this code, else to the
 * first set. `now` is the time to judge it at, in seconds since the epoch.
 */
export function openInRotation(example: ExampleRotation, now: number, code: string): void {
  const { before, after, tokens = '', least_shared_keys: least = null, cache_max_age_seconds: cache } = example
  const standing = (issuer: string | null = null, at: number | null = null) => ({ issuer, at })
  give({ asOf: now })
  giveRotation({
    earlier: { text: textOf(before), source: null, standing: standing(example.before_issuer, example.before_at) },
    later: { text: textOf(after), source: null, standing: standing(example.after_issuer, example.after_at) },
    tokens,
    leastShared: least,
    plan: cache === undefined ? {} : { cache_max_age_seconds: cache },
  })
  awaitFocus(currentSession(), code)
  // The finding takes the focus when it is drawn; until then, and where there is none, it must not be lost.
  addEventListener('hashchange', () => requestAnimationFrame(focusSetIfLost), { once: true })
  location.hash = '#/rotation'
}

function focusSetIfLost() {
  if (document.activeElement === document.body) document.getElementById('earlier-set')?.focus()
}
