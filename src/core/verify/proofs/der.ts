import { fromDer } from '../ecdsa-der'
import type { ProofKind } from '../proof'
import { tryKey } from '../try-key'

/** The most keys that a rewritten signature is tried with. */
const MOST = 64

/** An ECDSA signature in DER, rewritten as r ‖ s (RFC 7518 §3.4). */
export default {
  name: 'DER',
  applies: ({ algorithm, signature }) => algorithm.family === 'ecdsa' && signature.length !== algorithm.signatureBytes,
  async prove({ algorithm, signingInput, signature, keys }) {
    const raw = fromDer(signature, (algorithm.signatureBytes ?? 0) / 2)
    if (!raw) return null
    for (const key of keys.slice(0, MOST)) {
      const verdict = await tryKey({ algorithm, signingInput, signature: raw }, key)
      if (verdict.state === 'valid') return { name: 'DER', key, facts: {} }
    }
    return null
  },
} satisfies ProofKind
