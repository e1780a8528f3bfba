import type { Check } from '../define-check'
import duplicateKid from './duplicate-kid'
import duplicateKidSeparable from './duplicate-kid-separable'
import jwksDuplicateMember from './jwks-duplicate-member'
import jwksEmpty from './jwks-empty'
import jwksInvalid from './jwks-invalid'
import privateKeyInJwks from './private-key-in-jwks'
import secretAmbiguous from './secret-ambiguous'

/** In reading order. */
export const keySetChecks: readonly Check[] = [
  jwksInvalid,
  jwksEmpty,
  jwksDuplicateMember,
  privateKeyInJwks,
  duplicateKid,
  duplicateKidSeparable,
  secretAmbiguous,
]
