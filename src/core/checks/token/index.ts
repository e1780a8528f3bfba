import type { Check } from '../define-check'
import algCaseVariant from './alg-case-variant'
import algDeprecated from './alg-deprecated'
import algForEncryption from './alg-for-encryption'
import algMissing from './alg-missing'
import algNone from './alg-none'
import algTypeInvalid from './alg-type-invalid'
import algUnknown from './alg-unknown'
import b64Detached from './b64-detached'
import b64False from './b64-false'
import b64WithoutCrit from './b64-without-crit'
import brokenAlgorithm from './broken-algorithm'
import caseVariantMember from './case-variant-member'
import confusableText from './confusable-text'
import critInvalid from './crit-invalid'
import critUnknown from './crit-unknown'
import ctyNested from './cty-nested'
import ctySuspect from './cty-suspect'
import detachedPayload from './detached-payload'
import duplicateMember from './duplicate-member'
import duplicateUnregisteredMember from './duplicate-unregistered-member'
import headerJweParamInJws from './header-jwe-param-in-jws'
import headerParamUnregistered from './header-param-unregistered'
import invalidUnicode from './invalid-unicode'
import jkuForeign from './jku-foreign'
import jkuPresent from './jku-present'
import jkuUntrusted from './jku-untrusted'
import jsonTooDeep from './json-too-deep'
import jwkHeaderPresent from './jwk-header-present'
import jwkHeaderPrivate from './jwk-header-private'
import jwkHeaderProof from './jwk-header-proof'
import jwtNestedInClaim from './jwt-nested-in-claim'
import kidEmpty from './kid-empty'
import kidInjectionSuspect from './kid-injection-suspect'
import kidIsUrl from './kid-is-url'
import kidTooLong from './kid-too-long'
import kidTypeInvalid from './kid-type-invalid'
import malformedToken from './malformed-token'
import nonFiniteNumber from './non-finite-number'
import nonFiniteValue from './non-finite-value'
import numberPrecisionLoss from './number-precision-loss'
import protoMember from './proto-member'
import sdAlgUnknown from './sd-alg-unknown'
import sdDisclosureInvalid from './sd-disclosure-invalid'
import sdHashMismatch from './sd-hash-mismatch'
import sdJwt from './sd-jwt'
import sensitiveDataInPayload from './sensitive-data-in-payload'
import signatureMissing from './signature-missing'
import signatureOnNone from './signature-on-none'
import tokenBom from './token-bom'
import tokenExceedsCookie from './token-exceeds-cookie'
import tokenTooLarge from './token-too-large'
import tokenWhitespace from './token-whitespace'
import tokenWrapped from './token-wrapped'
import typInvalid from './typ-invalid'
import x5cHeaderPresent from './x5c-header-present'
import x5tHeaderMismatch from './x5t-header-mismatch'
import x5uPresent from './x5u-present'
import x5uUntrusted from './x5u-untrusted'
import zipInJws from './zip-in-jws'
import zipUnexpected from './zip-unexpected'

/** In reading order. */
export const tokenChecks: readonly Check[] = [
  tokenWrapped,
  tokenWhitespace,
  malformedToken,
  tokenBom,
  duplicateMember,
  duplicateUnregisteredMember,
  caseVariantMember,
  protoMember,
  numberPrecisionLoss,
  nonFiniteNumber,
  nonFiniteValue,
  invalidUnicode,
  confusableText,
  jsonTooDeep,
  tokenTooLarge,
  tokenExceedsCookie,
  detachedPayload,
  sdJwt,
  sdAlgUnknown,
  sdDisclosureInvalid,
  sdHashMismatch,
  jwtNestedInClaim,
  sensitiveDataInPayload,
  algMissing,
  algTypeInvalid,
  algNone,
  signatureOnNone,
  algUnknown,
  algCaseVariant,
  algForEncryption,
  algDeprecated,
  brokenAlgorithm,
  typInvalid,
  ctyNested,
  ctySuspect,
  kidTypeInvalid,
  kidEmpty,
  kidTooLong,
  kidIsUrl,
  kidInjectionSuspect,
  jkuPresent,
  jkuUntrusted,
  jkuForeign,
  x5uPresent,
  x5uUntrusted,
  jwkHeaderPresent,
  jwkHeaderProof,
  jwkHeaderPrivate,
  x5cHeaderPresent,
  x5tHeaderMismatch,
  critInvalid,
  critUnknown,
  b64False,
  b64WithoutCrit,
  b64Detached,
  zipInJws,
  zipUnexpected,
  headerParamUnregistered,
  headerJweParamInJws,
  signatureMissing,
]
