import type { Key } from './key'
import { makeOct } from './material'

/** A secret as a key. `writtenAs` says what it was read from, or that nobody gave it. */
export function makeSecret(bytes: Uint8Array, writtenAs: string): Key {
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
