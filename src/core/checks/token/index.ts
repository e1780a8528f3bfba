import type { Check } from '../define-check'
import algMissing from './alg-missing'
import algNone from './alg-none'
import algTypeInvalid from './alg-type-invalid'
import b64False from './b64-false'
import brokenAlgorithm from './broken-algorithm'
import critInvalid from './crit-invalid'
import critUnknown from './crit-unknown'
import duplicateMember from './duplicate-member'
import duplicateUnregisteredMember from './duplicate-unregistered-member'
import jkuPresent from './jku-present'
import kidTypeInvalid from './kid-type-invalid'
import malformedToken from './malformed-token'
import nonFiniteNumber from './non-finite-number'
import signatureMissing from './signature-missing'
import tokenWhitespace from './token-whitespace'
import tokenWrapped from './token-wrapped'
import x5uPresent from './x5u-present'

/** In reading order. */
export const tokenChecks: readonly Check[] = [
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
]
