import type { Check } from '../define-check'
import linkFlawed from './link-flawed'
import linkSecret from './link-secret'
import profileNotFound from './profile-not-found'

/** In reading order. */
export const linkChecks: readonly Check[] = [linkSecret, linkFlawed, profileNotFound]
