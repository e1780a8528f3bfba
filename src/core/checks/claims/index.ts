import type { Check } from '../define-check'
import audienceMismatch from './audience-mismatch'
import expMissing from './exp-missing'
import issuedInMilliseconds from './issued-in-milliseconds'
import issuerMismatch from './issuer-mismatch'
import maxAgeExceeded from './max-age-exceeded'
import requiredClaimMissing from './required-claim-missing'
import timeClaimType from './time-claim-type'
import timeInMilliseconds from './time-in-milliseconds'
import tokenExpired from './token-expired'
import tokenNotYetValid from './token-not-yet-valid'
import typMismatch from './typ-mismatch'
import withinLeeway from './within-leeway'

/** In reading order. */
export const claimsChecks: readonly Check[] = [
  timeClaimType,
  tokenExpired,
  tokenNotYetValid,
  withinLeeway,
  maxAgeExceeded,
  issuerMismatch,
  audienceMismatch,
  requiredClaimMissing,
  typMismatch,
  expMissing,
  timeInMilliseconds,
  issuedInMilliseconds,
]
