import type { Check } from '../define-check'
import audMissing from './aud-missing'
import audMultipleNoAzp from './aud-multiple-no-azp'
import audTypeInvalid from './aud-type-invalid'
import audWildcard from './aud-wildcard'
import audienceMismatch from './audience-mismatch'
import audienceNearMiss from './audience-near-miss'
import claimForbidden from './claim-forbidden'
import claimPrivileged from './claim-privileged'
import claimTypeInvalid from './claim-type-invalid'
import claimTypeUnusual from './claim-type-unusual'
import cnfBound from './cnf-bound'
import dpopInvalid from './dpop-invalid'
import dpopProofOld from './dpop-proof-old'
import dpopTypMissing from './dpop-typ-missing'
import expBeforeIat from './exp-before-iat'
import expBeforeNbf from './exp-before-nbf'
import expEqualsIat from './exp-equals-iat'
import expMissing from './exp-missing'
import iatInFuture from './iat-in-future'
import iatMissing from './iat-missing'
import headerClaimMismatch from './header-claim-mismatch'
import idTokenAsAccessToken from './id-token-as-access-token'
import issuedInMilliseconds from './issued-in-milliseconds'
import issuerMismatch from './issuer-mismatch'
import issuerMissing from './issuer-missing'
import issuerNearMiss from './issuer-near-miss'
import issuerType from './issuer-type'
import jtiMissing from './jti-missing'
import lifetimeExcessive from './lifetime-excessive'
import lifetimeLong from './lifetime-long'
import maxAgeExceeded from './max-age-exceeded'
import nbfAfterIatFar from './nbf-after-iat-far'
import payloadHeaderFields from './payload-header-fields'
import profileClaimMissing from './profile-claim-missing'
import requiredClaimMissing from './required-claim-missing'
import subMissing from './sub-missing'
import subTooLong from './sub-too-long'
import timeClaimType from './time-claim-type'
import timeFractional from './time-fractional'
import timeImplausible from './time-implausible'
import timeInMilliseconds from './time-in-milliseconds'
import tokenExpired from './token-expired'
import tokenExpiringSoon from './token-expiring-soon'
import tokenKindAmbiguous from './token-kind-ambiguous'
import tokenNotYetValid from './token-not-yet-valid'
import typContradicted from './typ-contradicted'
import typMismatch from './typ-mismatch'
import typMissing from './typ-missing'
import typUnexpected from './typ-unexpected'
import withinLeeway from './within-leeway'

/** In reading order. */
export const claimsChecks: readonly Check[] = [
  timeClaimType,
  tokenExpired,
  tokenNotYetValid,
  tokenExpiringSoon,
  withinLeeway,
  maxAgeExceeded,
  expBeforeNbf,
  expBeforeIat,
  expEqualsIat,
  iatInFuture,
  timeInMilliseconds,
  issuedInMilliseconds,
  timeImplausible,
  timeFractional,
  nbfAfterIatFar,
  expMissing,
  iatMissing,
  lifetimeExcessive,
  lifetimeLong,
  issuerType,
  issuerMismatch,
  issuerNearMiss,
  issuerMissing,
  audTypeInvalid,
  audienceMismatch,
  audienceNearMiss,
  audMissing,
  audMultipleNoAzp,
  audWildcard,
  requiredClaimMissing,
  profileClaimMissing,
  subMissing,
  jtiMissing,
  claimTypeInvalid,
  claimTypeUnusual,
  subTooLong,
  claimForbidden,
  typMismatch,
  typContradicted,
  typUnexpected,
  typMissing,
  headerClaimMismatch,
  tokenKindAmbiguous,
  idTokenAsAccessToken,
  dpopInvalid,
  dpopTypMissing,
  dpopProofOld,
  cnfBound,
  claimPrivileged,
  payloadHeaderFields,
]
