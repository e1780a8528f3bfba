import type { Key } from '../keys/key'
import { makeOct } from '../keys/material'

/** A secret that nobody gave, to try what an attacker would. `writtenAs` says what it is. */
export function madeSecret(bytes: Uint8Array, writtenAs: string): Key {
  return {
    pointer: '',
    writtenAs,
    kid: null,
    kty: 'oct',
    crv: null,
    alg: null,
    use: null,
    keyOps: null,
    ...makeOct(bytes),
    privateMembers: [],
    statedThumbprints: [],
    certificates: [],
    jwk: null,
  }
}
