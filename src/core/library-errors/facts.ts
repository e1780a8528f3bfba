import type { Fact } from './library-error'

const aroundKid = [
  'KID_NEAR_MISS',
  'KID_IN_OTHER_SET',
  'KID_IN_NEWER_SET',
  'KID_GONE_FROM_SET',
  'KID_FOUND_AFTER_REFRESH',
  'WRONG_ISSUER_SET',
  'TOKEN_NEWER_THAN_SET',
  'KEY_NOT_PUBLISHED_YET',
]
const badSignature = ['SIGNATURE_INVALID', 'SIGNATURE_LENGTH_INVALID', 'SIGNATURE_DER_ENCODED', 'PSYCHIC_SIGNATURE']
const aroundSignature = [
  'SIGNATURE_BY_OTHER_KEY',
  'SIGNATURE_TRUNCATED_TEXT',
  'VERIFIES_IN_OTHER_SET',
  'KID_MATERIAL_CHANGED',
]

interface SameFact {
  /** With one of these findings Latchkey says what the library says. */
  readonly codes: readonly string[]
  /** These explain it. */
  readonly aside?: readonly string[]
}

/** The findings that are the same fact as an error. */
export const facts: Readonly<Record<Fact, SameFact>> = {
  kid_not_in_set: {
    codes: ['KID_UNKNOWN', 'KID_NOT_FETCHED_YET', 'KID_MATCHES_ENC_KEY'],
    aside: [...aroundKid, 'KID_ABSENT', 'KID_MISSING'],
  },
  no_fitting_key: {
    codes: ['KID_UNKNOWN', 'KID_NOT_FETCHED_YET', 'KID_MATCHES_ENC_KEY', 'KEY_OPS_NO_VERIFY', 'ALGORITHM_INVALID'],
    aside: [...aroundKid, 'JWKS_EMPTY', 'NO_SIGNING_KEYS', 'ISTIO_PLACEHOLDER_SET'],
  },
  several_keys: { codes: ['KID_AMBIGUOUS', 'KID_MISSING'], aside: ['DUPLICATE_KID'] },
  kid_missing: { codes: ['KID_MISSING'], aside: ['KID_ABSENT'] },
  kid_type: { codes: ['KID_TYPE_INVALID'] },
  signature_invalid: { codes: badSignature, aside: [...aroundSignature, 'KID_UNKNOWN', 'SECRET_AMBIGUOUS'] },
  no_key_verifies: {
    codes: [...badSignature, 'KID_UNKNOWN'],
    aside: [...aroundSignature, ...aroundKid, 'KID_NOT_FETCHED_YET', 'ALGORITHM_INVALID'],
  },
  signature_missing: { codes: ['SIGNATURE_MISSING', 'ALG_NONE'] },
  alg_missing: { codes: ['ALG_MISSING', 'ALG_TYPE_INVALID'] },
  alg_none: { codes: ['ALG_NONE'] },
  alg_not_allowed: {
    codes: ['ALG_NONE', 'BROKEN_ALGORITHM'],
    aside: ['ALGORITHM_INVALID', 'WEAK_ALGORITHM', 'ALG_CONFUSION_PROVEN'],
  },
  alg_unknown: { codes: ['ALG_NONE', 'BROKEN_ALGORITHM', 'ALG_MISSING', 'ALG_TYPE_INVALID'] },
  key_misfit: { codes: ['ALGORITHM_INVALID', 'KID_MATCHES_ENC_KEY', 'KEY_OPS_NO_VERIFY'] },
  key_too_weak: { codes: ['RSA_KEY_TOO_SMALL', 'HMAC_KEY_TOO_SHORT', 'RSA_EXPONENT_INVALID'] },
  key_unreadable: { codes: ['PRIVATE_KEY_IN_JWKS'], aside: ['JWKS_INVALID', 'JWKS_DUPLICATE_MEMBER'] },
  malformed: {
    codes: ['MALFORMED_TOKEN'],
    aside: ['TOKEN_WRAPPED', 'TOKEN_WHITESPACE', 'TIME_CLAIM_TYPE', 'NON_FINITE_NUMBER'],
  },
  crit: { codes: ['CRIT_INVALID', 'CRIT_UNKNOWN'], aside: ['B64_FALSE'] },
  typ: { codes: ['TYP_MISMATCH'], aside: ['TYP_CONTRADICTED', 'TYP_UNEXPECTED', 'TYP_MISSING'] },
  expired: { codes: ['TOKEN_EXPIRED'], aside: ['WITHIN_LEEWAY', 'TIME_IN_MILLISECONDS'] },
  not_yet_valid: { codes: ['TOKEN_NOT_YET_VALID'], aside: ['WITHIN_LEEWAY', 'TIME_IN_MILLISECONDS'] },
  issued_later: { codes: ['IAT_IN_FUTURE', 'ISSUED_IN_MILLISECONDS'], aside: ['WITHIN_LEEWAY'] },
  too_old: { codes: ['MAX_AGE_EXCEEDED'], aside: ['TOKEN_EXPIRED'] },
  claim_type: {
    codes: [],
    aside: ['TIME_CLAIM_TYPE', 'TIME_FRACTIONAL', 'ISSUER_TYPE', 'AUD_TYPE_INVALID', 'CLAIM_TYPE_INVALID'],
  },
  claim_missing: {
    codes: [],
    aside: [
      'REQUIRED_CLAIM_MISSING',
      'EXP_MISSING',
      'ISSUER_MISSING',
      'AUD_MISSING',
      'SUB_MISSING',
      'JTI_MISSING',
      'IAT_MISSING',
    ],
  },
  claim_differs: {
    codes: [],
    aside: ['ISSUER_MISMATCH', 'ISSUER_NEAR_MISS', 'AUDIENCE_MISMATCH', 'AUDIENCE_NEAR_MISS'],
  },
  set_unreachable: { codes: ['JWKS_UNREACHABLE'] },
  set_empty: { codes: ['JWKS_EMPTY', 'NO_SIGNING_KEYS'] },
  set_unreadable: {
    codes: ['JWKS_INVALID'],
    aside: ['JWKS_DUPLICATE_MEMBER', 'JWKS_IS_SINGLE_JWK', 'JWKS_IS_PEM_MAP'],
  },
  setup: { codes: [] },
}
