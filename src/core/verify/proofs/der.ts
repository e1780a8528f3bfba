import { fromDer } from '../ecdsa-der'
import { findVerifyingKey } from '../find-verifying-key'
import type { ProofKind } from '../proof'

/** An ECDSA signature in DER, rewritten as r ‖ s (RFC 7518 §3.4). */
export default {
  name: 'DER',
  applies: ({ algorithm, signature }) => algorithm.family === 'ecdsa' && signature.length !== algorithm.signatureBytes,
  async prove({ algorithm, signingInput, signature, keys }, pauses) {
    const raw = fromDer(signature, (algorithm.signatureBytes ?? 0) / 2)
    const key = raw && (await findVerifyingKey({ algorithm, signingInput, signature: raw }, keys, pauses))
    return key && { name: 'DER', key, facts: {} }
  },
} satisfies ProofKind
