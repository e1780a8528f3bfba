import { knownSecrets } from '../../keys/known-secrets'
import { makeSecret } from '../../keys/make-secret'
import { findVerifyingKey } from '../find-verifying-key'
import type { ProofKind } from '../proof'

/** An HMAC with a secret that documentation prints, or a word that people put in its place (RFC 8725 §3.5). */
export default {
  name: 'KNOWN_SECRET',
  applies: ({ algorithm, signature }) => algorithm.family === 'hmac' && signature.length === algorithm.signatureBytes,
  async prove({ algorithm, signingInput, signature }, pauses) {
    const tried = [...knownSecrets.values()].map((bytes) => makeSecret(bytes, 'secret, well known'))
    const key = await findVerifyingKey({ algorithm, signingInput, signature }, tried, pauses)
    return key && { name: 'KNOWN_SECRET', key, facts: {} }
  },
} satisfies ProofKind
