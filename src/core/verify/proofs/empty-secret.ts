import { makeSecret } from '../../keys/make-secret'
import type { ProofKind } from '../proof'
import { tryKey } from '../try-key'

/** An HMAC with no secret at all. HMAC pads its key with zeros (RFC 2104 §2), so that one of zero bytes only gives the same. */
export default {
  name: 'EMPTY_SECRET',
  applies: ({ algorithm, signature }) => algorithm.family === 'hmac' && signature.length === algorithm.signatureBytes,
  async prove({ algorithm, signingInput, signature }) {
    const nothing = makeSecret(new Uint8Array(), 'secret, empty')
    const { state } = await tryKey({ algorithm, signingInput, signature }, nothing)
    return state === 'valid' ? { name: 'EMPTY_SECRET', key: nothing, facts: {} } : null
  },
} satisfies ProofKind
