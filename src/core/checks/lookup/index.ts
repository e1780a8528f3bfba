import type { Check } from '../define-check'
import algorithmInvalid from './algorithm-invalid'
import hmacKeyTooShort from './hmac-key-too-short'
import keyOpsNoVerify from './key-ops-no-verify'
import kidAbsent from './kid-absent'
import kidAmbiguous from './kid-ambiguous'
import kidFoundAfterRefresh from './kid-found-after-refresh'
import kidInOtherSet from './kid-in-other-set'
import kidMatchesEncKey from './kid-matches-enc-key'
import kidMissing from './kid-missing'
import kidNearMiss from './kid-near-miss'
import kidNotFetchedYet from './kid-not-fetched-yet'
import kidUnknown from './kid-unknown'
import rsaExponentInvalid from './rsa-exponent-invalid'
import rsaKeyTooSmall from './rsa-key-too-small'
import signatureDerEncoded from './signature-der-encoded'
import signatureInvalid from './signature-invalid'
import signatureLengthInvalid from './signature-length-invalid'
import weakAlgorithm from './weak-algorithm'

/** In reading order. */
export const lookupChecks: readonly Check[] = [
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
]
