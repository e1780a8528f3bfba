import { hasKid } from '../keys/kid-index'
import { namesKeys } from '../verify/look-up-key'
import type { LookupSubject } from './subjects'

/**
 * Whether the kid of the token is a question at all. A PEM, a certificate or a secret gives its key no name: whoever pins
 * it does not look at the kid.
 */
export function asksForKid({ kid, keySet }: LookupSubject): boolean {
  return kid !== null && keySet !== null && namesKeys(keySet)
}

/** The kid of the token when no key of the set has it, else null. */
export function missingKid(subject: LookupSubject): string | null {
  const { kid, keySet } = subject
  return asksForKid(subject) && !hasKid(kid, keySet?.keys ?? []) ? kid : null
}

/** Whether the set came from a URL and was not fetched again since: what it lacks may have been published meanwhile. */
export function awaitsRefresh({ source }: LookupSubject): boolean {
  return source?.origin.kind === 'fetched' && source.origin.before === null
}
