import type { Key } from '../../keys/key'
import { makeOct } from '../../keys/material'
import type { ProofKind } from '../proof'
import { tryKey } from '../try-key'

/** An HMAC with no secret at all. HMAC pads its key with zeros (RFC 2104 §2), so that one of zero bytes only gives the same. */
export default {
  name: 'EMPTY_SECRET',
  applies: ({ algorithm, signature }) => algorithm.family === 'hmac' && signature.length === algorithm.signatureBytes,
  async prove({ algorithm, signingInput, signature }) {
    const { state } = await tryKey({ algorithm, signingInput, signature }, nothing)
    return state === 'valid' ? { name: 'EMPTY_SECRET', key: nothing, facts: {} } : null
  },
} satisfies ProofKind

/** The secret that is none; nobody gave it. */
const nothing: Key = {
  pointer: '',
  writtenAs: 'secret, empty',
  kid: null,
  kty: 'oct',
  crv: null,
  alg: null,
  use: null,
  keyOps: null,
  ...makeOct(new Uint8Array()),
  privateMembers: [],
  statedThumbprints: [],
  certificates: [],
  jwk: null,
}
