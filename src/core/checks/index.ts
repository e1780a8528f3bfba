import audienceMismatch from './claims/audience-mismatch'
import expMissing from './claims/exp-missing'
import issuedInMilliseconds from './claims/issued-in-milliseconds'
import issuerMismatch from './claims/issuer-mismatch'
import maxAgeExceeded from './claims/max-age-exceeded'
import requiredClaimMissing from './claims/required-claim-missing'
import timeClaimType from './claims/time-claim-type'
import timeInMilliseconds from './claims/time-in-milliseconds'
import tokenExpired from './claims/token-expired'
import tokenNotYetValid from './claims/token-not-yet-valid'
import typMismatch from './claims/typ-mismatch'
import withinLeeway from './claims/within-leeway'
import type { Check } from './define-check'
import discoveryFailed from './discovery/discovery-failed'
import discoveryIssuerMismatch from './discovery/discovery-issuer-mismatch'
import invalidMetadata from './discovery/invalid-metadata'
import issuerTemplated from './discovery/issuer-templated'
import insecureLoopbackUri from './fetch/insecure-loopback-uri'
import insecureUri from './fetch/insecure-uri'
import jwksCachePolicy from './fetch/jwks-cache-policy'
import jwksContentType from './fetch/jwks-content-type'
import jwksRedirected from './fetch/jwks-redirected'
import jwksUnreachable from './fetch/jwks-unreachable'
import mixedContentBlocked from './fetch/mixed-content-blocked'
import duplicateKid from './key-set/duplicate-kid'
import duplicateKidSeparable from './key-set/duplicate-kid-separable'
import jwksDuplicateMember from './key-set/jwks-duplicate-member'
import jwksEmpty from './key-set/jwks-empty'
import jwksInvalid from './key-set/jwks-invalid'
import privateKeyInJwks from './key-set/private-key-in-jwks'
import secretAmbiguous from './key-set/secret-ambiguous'
import algorithmInvalid from './lookup/algorithm-invalid'
import hmacKeyTooShort from './lookup/hmac-key-too-short'
import keyOpsNoVerify from './lookup/key-ops-no-verify'
import kidAbsent from './lookup/kid-absent'
import kidAmbiguous from './lookup/kid-ambiguous'
import kidFoundAfterRefresh from './lookup/kid-found-after-refresh'
import kidInOtherSet from './lookup/kid-in-other-set'
import kidMatchesEncKey from './lookup/kid-matches-enc-key'
import kidMissing from './lookup/kid-missing'
import kidNearMiss from './lookup/kid-near-miss'
import kidNotFetchedYet from './lookup/kid-not-fetched-yet'
import kidUnknown from './lookup/kid-unknown'
import rsaExponentInvalid from './lookup/rsa-exponent-invalid'
import rsaKeyTooSmall from './lookup/rsa-key-too-small'
import signatureDerEncoded from './lookup/signature-der-encoded'
import signatureInvalid from './lookup/signature-invalid'
import signatureLengthInvalid from './lookup/signature-length-invalid'
import weakAlgorithm from './lookup/weak-algorithm'
import algMissing from './token/alg-missing'
import algNone from './token/alg-none'
import algTypeInvalid from './token/alg-type-invalid'
import b64False from './token/b64-false'
import brokenAlgorithm from './token/broken-algorithm'
import critInvalid from './token/crit-invalid'
import critUnknown from './token/crit-unknown'
import duplicateMember from './token/duplicate-member'
import duplicateUnregisteredMember from './token/duplicate-unregistered-member'
import jkuPresent from './token/jku-present'
import kidTypeInvalid from './token/kid-type-invalid'
import malformedToken from './token/malformed-token'
import nonFiniteNumber from './token/non-finite-number'
import signatureMissing from './token/signature-missing'
import tokenWhitespace from './token/token-whitespace'
import tokenWrapped from './token/token-wrapped'
import x5uPresent from './token/x5u-present'

/** Every check, in reading order: the order of reports and of the reference. */
export const checks: readonly Check[] = [
  tokenWrapped,
  tokenWhitespace,
  malformedToken,
  duplicateMember,
  duplicateUnregisteredMember,
  algMissing,
  algTypeInvalid,
  algNone,
  brokenAlgorithm,
  critInvalid,
  critUnknown,
  b64False,
  kidTypeInvalid,
  jkuPresent,
  x5uPresent,
  signatureMissing,
  nonFiniteNumber,
  algorithmInvalid,
  weakAlgorithm,
  kidUnknown,
  kidNotFetchedYet,
  kidFoundAfterRefresh,
  kidInOtherSet,
  kidNearMiss,
  kidAmbiguous,
  kidMissing,
  kidAbsent,
  kidMatchesEncKey,
  keyOpsNoVerify,
  rsaKeyTooSmall,
  rsaExponentInvalid,
  hmacKeyTooShort,
  signatureLengthInvalid,
  signatureDerEncoded,
  signatureInvalid,
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
  jwksInvalid,
  jwksEmpty,
  jwksDuplicateMember,
  privateKeyInJwks,
  duplicateKid,
  duplicateKidSeparable,
  secretAmbiguous,
  jwksUnreachable,
  mixedContentBlocked,
  insecureUri,
  insecureLoopbackUri,
  jwksRedirected,
  jwksContentType,
  jwksCachePolicy,
  discoveryFailed,
  invalidMetadata,
  discoveryIssuerMismatch,
  issuerTemplated,
]
