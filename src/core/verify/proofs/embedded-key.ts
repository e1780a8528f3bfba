import { certifiedKeyInHeader, keyInHeader } from '../../keys/header-key'
import type { ProofKind } from '../proof'
import { tryKey } from '../try-key'

/** The key that the token brings in its own header, as jwk or as the first certificate of x5c (RFC 7515 §4.1.3, §4.1.6). */
export default {
  name: 'EMBEDDED_KEY',
  applies: ({ header, algorithm }) =>
    algorithm.family !== 'hmac' &&
    header !== null &&
    header.members.some(({ name }) => name === 'jwk' || name === 'x5c'),
  async prove({ header, algorithm, signingInput, signature }) {
    const embedded = [
      { parameter: 'jwk', key: keyInHeader(header) },
      { parameter: 'x5c', key: certifiedKeyInHeader(header) },
    ]
    for (const { parameter, key } of embedded) {
      if (key?.kty !== algorithm.kty) continue
      const { state } = await tryKey({ algorithm, signingInput, signature }, key)
      if (state === 'valid') return { name: 'EMBEDDED_KEY', key, facts: { parameter } }
    }
    return null
  },
} satisfies ProofKind
