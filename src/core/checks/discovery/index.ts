import type { Check } from '../define-check'
import discoveryFailed from './discovery-failed'
import discoveryIssuerMismatch from './discovery-issuer-mismatch'
import invalidMetadata from './invalid-metadata'
import issuerTemplated from './issuer-templated'

/** In reading order. */
export const discoveryChecks: readonly Check[] = [
  discoveryFailed,
  invalidMetadata,
  discoveryIssuerMismatch,
  issuerTemplated,
]
