import type { Check } from '../define-check'
import akpLength from './akp-length'
import duplicateKeyMaterial from './duplicate-key-material'
import duplicateKid from './duplicate-kid'
import duplicateKidSeparable from './duplicate-kid-separable'
import ecCoordinateLength from './ec-coordinate-length'
import ecCurveNotRegistered from './ec-curve-not-registered'
import ecCurveUnknown from './ec-curve-unknown'
import ecPointInvalid from './ec-point-invalid'
import istioPlaceholderSet from './istio-placeholder-set'
import jwkMemberTypo from './jwk-member-typo'
import jwkX5uInsecure from './jwk-x5u-insecure'
import jwksDuplicateMember from './jwks-duplicate-member'
import jwksEmpty from './jwks-empty'
import jwksInvalid from './jwks-invalid'
import jwksIsPemMap from './jwks-is-pem-map'
import jwksIsSingleJwk from './jwks-is-single-jwk'
import jwksKidMissing from './jwks-kid-missing'
import jwksLarge from './jwks-large'
import jwksOnlyKeyWithoutKid from './jwks-only-key-without-kid'
import keyAlgInvalid from './key-alg-invalid'
import keyAlgKtyMismatch from './key-alg-kty-mismatch'
import keyAlgMissing from './key-alg-missing'
import keyEncodingInvalid from './key-encoding-invalid'
import keyEncodingInvalidUnused from './key-encoding-invalid-unused'
import keyEncodingUnreadable from './key-encoding-unreadable'
import keyExpiredMetadata from './key-expired-metadata'
import keyExtFalse from './key-ext-false'
import keyLeadingZero from './key-leading-zero'
import keyNotYetValidMetadata from './key-not-yet-valid-metadata'
import keyOpsInvalid from './key-ops-invalid'
import keyOpsTooBroad from './key-ops-too-broad'
import keyOpsUseConflict from './key-ops-use-conflict'
import keyParamMissing from './key-param-missing'
import keyUnderSeveralKids from './key-under-several-kids'
import keyUseEnc from './key-use-enc'
import keyUseUnknown from './key-use-unknown'
import kidNotThumbprint from './kid-not-thumbprint'
import kidTypeInvalidInJwk from './kid-type-invalid-in-jwk'
import knownTestKey from './known-test-key'
import ktyMissing from './kty-missing'
import ktyUnknown from './kty-unknown'
import mixedSymmetry from './mixed-symmetry'
import multiAlgKey from './multi-alg-key'
import noSigningKeys from './no-signing-keys'
import okpCurveNotSigning from './okp-curve-not-signing'
import okpLength from './okp-length'
import okpLowOrder from './okp-low-order'
import pemKeyUnreadable from './pem-key-unreadable'
import privateKeyInJwks from './private-key-in-jwks'
import privateMemberPartial from './private-member-partial'
import rocaKey from './roca-key'
import rsaExponentUnusual from './rsa-exponent-unusual'
import rsaKeyTooLarge from './rsa-key-too-large'
import rsaKeyVeryLarge from './rsa-key-very-large'
import rsaModulusInvalid from './rsa-modulus-invalid'
import rsaModulusIsText from './rsa-modulus-is-text'
import rsaSharedFactor from './rsa-shared-factor'
import secretAmbiguous from './secret-ambiguous'
import useMissingWithEnc from './use-missing-with-enc'
import x5cChainInvalid from './x5c-chain-invalid'
import x5cExpired from './x5c-expired'
import x5cInvalid from './x5c-invalid'
import x5cKeyMismatch from './x5c-key-mismatch'
import x5cNotYetValid from './x5c-not-yet-valid'
import x5tAlone from './x5t-alone'
import x5tHexEncoded from './x5t-hex-encoded'
import x5tMismatch from './x5t-mismatch'
import x5tS256Mismatch from './x5t-s256-mismatch'

/** In reading order. */
export const keySetChecks: readonly Check[] = [
  jwksInvalid,
  jwksEmpty,
  jwksDuplicateMember,
  privateKeyInJwks,
  privateMemberPartial,
  knownTestKey,
  mixedSymmetry,
  istioPlaceholderSet,
  rsaModulusIsText,
  noSigningKeys,
  duplicateKid,
  duplicateKidSeparable,
  keyUnderSeveralKids,
  multiAlgKey,
  duplicateKeyMaterial,
  kidTypeInvalidInJwk,
  jwksKidMissing,
  jwksOnlyKeyWithoutKid,
  ktyMissing,
  ktyUnknown,
  keyParamMissing,
  keyEncodingUnreadable,
  keyEncodingInvalid,
  keyEncodingInvalidUnused,
  ecCurveUnknown,
  ecCurveNotRegistered,
  ecCoordinateLength,
  okpLength,
  akpLength,
  pemKeyUnreadable,
  ecPointInvalid,
  okpLowOrder,
  rsaModulusInvalid,
  rocaKey,
  rsaSharedFactor,
  rsaExponentUnusual,
  rsaKeyTooLarge,
  rsaKeyVeryLarge,
  keyLeadingZero,
  jwkMemberTypo,
  keyAlgKtyMismatch,
  keyAlgInvalid,
  keyAlgMissing,
  useMissingWithEnc,
  keyUseUnknown,
  keyUseEnc,
  okpCurveNotSigning,
  keyOpsInvalid,
  keyOpsUseConflict,
  keyOpsTooBroad,
  keyExtFalse,
  x5cInvalid,
  x5cKeyMismatch,
  x5cChainInvalid,
  x5cExpired,
  x5cNotYetValid,
  x5tMismatch,
  x5tS256Mismatch,
  x5tHexEncoded,
  x5tAlone,
  kidNotThumbprint,
  jwkX5uInsecure,
  keyExpiredMetadata,
  keyNotYetValidMetadata,
  jwksLarge,
  jwksIsSingleJwk,
  jwksIsPemMap,
  secretAmbiguous,
]
