import type { Check } from '../define-check'
import albPaddingProven from './alb-padding-proven'
import algConfusionProven from './alg-confusion-proven'
import algSwapVerifies from './alg-swap-verifies'
import algSymmetric from './alg-symmetric'
import algorithmInvalid from './algorithm-invalid'
import emptyHmacSecret from './empty-hmac-secret'
import entraAppKeys from './entra-app-keys'
import entraIssuerVersion from './entra-issuer-version'
import graphNonceProven from './graph-nonce-proven'
import hmacAgainstPublicSet from './hmac-against-public-set'
import hmacKeyTooShort from './hmac-key-too-short'
import insecureContext from './insecure-context'
import jtiReused from './jti-reused'
import jwkHeaderVerifies from './jwk-header-verifies'
import jwkIssuerMismatch from './jwk-issuer-mismatch'
import keyNotPublishedYet from './key-not-published-yet'
import keyOpsNoVerify from './key-ops-no-verify'
import keySourceConflict from './key-source-conflict'
import keycloakInternalToken from './keycloak-internal-token'
import kidAbsent from './kid-absent'
import kidAmbiguous from './kid-ambiguous'
import kidFoundAfterRefresh from './kid-found-after-refresh'
import kidGoneFromSet from './kid-gone-from-set'
import kidInNewerSet from './kid-in-newer-set'
import kidInOtherSet from './kid-in-other-set'
import kidMatchesEncKey from './kid-matches-enc-key'
import kidMaterialChanged from './kid-material-changed'
import kidMissing from './kid-missing'
import kidNearMiss from './kid-near-miss'
import kidNotFetchedYet from './kid-not-fetched-yet'
import kidReusedAcrossIssuers from './kid-reused-across-issuers'
import kidUnknown from './kid-unknown'
import nonceHeader from './nonce-header'
import psychicSignature from './psychic-signature'
import rsaExponentInvalid from './rsa-exponent-invalid'
import rsaExponentUnsound from './rsa-exponent-unsound'
import rsaKeyBreakable from './rsa-key-breakable'
import rsaKeyShort from './rsa-key-short'
import rsaKeyTooSmall from './rsa-key-too-small'
import setFromElsewhere from './set-from-elsewhere'
import signatureByOtherKey from './signature-by-other-key'
import signatureDerEncoded from './signature-der-encoded'
import signatureInvalid from './signature-invalid'
import signatureLengthInvalid from './signature-length-invalid'
import signatureNoncanonical from './signature-noncanonical'
import signatureTruncatedText from './signature-truncated-text'
import symmetricKeyInJwks from './symmetric-key-in-jwks'
import symmetricKeyInPastedSet from './symmetric-key-in-pasted-set'
import tokenNewerThanSet from './token-newer-than-set'
import verifiesInOtherSet from './verifies-in-other-set'
import weakAlgorithm from './weak-algorithm'
import weakHmacSecret from './weak-hmac-secret'
import wrongIssuerSet from './wrong-issuer-set'
import x5cHeaderVerifies from './x5c-header-verifies'
import x5tSelectedKey from './x5t-selected-key'
import x5tUnknown from './x5t-unknown'

/** In reading order. */
export const lookupChecks: readonly Check[] = [
  algorithmInvalid,
  algConfusionProven,
  weakAlgorithm,
  algSymmetric,
  kidUnknown,
  graphNonceProven,
  albPaddingProven,
  algSwapVerifies,
  kidNotFetchedYet,
  kidFoundAfterRefresh,
  kidGoneFromSet,
  kidInNewerSet,
  kidMaterialChanged,
  verifiesInOtherSet,
  kidInOtherSet,
  kidNearMiss,
  keycloakInternalToken,
  hmacAgainstPublicSet,
  entraAppKeys,
  wrongIssuerSet,
  entraIssuerVersion,
  jwkIssuerMismatch,
  setFromElsewhere,
  tokenNewerThanSet,
  keyNotPublishedYet,
  kidReusedAcrossIssuers,
  kidAmbiguous,
  kidMissing,
  kidAbsent,
  x5tSelectedKey,
  x5tUnknown,
  keySourceConflict,
  kidMatchesEncKey,
  keyOpsNoVerify,
  rsaKeyTooSmall,
  rsaExponentInvalid,
  rsaKeyBreakable,
  rsaExponentUnsound,
  rsaKeyShort,
  symmetricKeyInJwks,
  symmetricKeyInPastedSet,
  hmacKeyTooShort,
  emptyHmacSecret,
  weakHmacSecret,
  signatureLengthInvalid,
  signatureTruncatedText,
  signatureDerEncoded,
  psychicSignature,
  signatureNoncanonical,
  signatureInvalid,
  signatureByOtherKey,
  jwkHeaderVerifies,
  x5cHeaderVerifies,
  nonceHeader,
  jtiReused,
  insecureContext,
]
