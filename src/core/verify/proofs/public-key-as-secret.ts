import { writeBase64url } from '../../foundation/base64url'
import { pause } from '../../foundation/pauses'
import { headerBlindEngines, keysWorthTrying } from '../find-verifying-key'
import type { ProofKind, Question } from '../proof'
import { type Encoding, publicKeyEncodings } from '../public-key-encodings'
import { verifySignature } from '../verify-signature'

/** An HMAC whose secret is a public key, in any of the forms in which verifiers keep one (RFC 8725 §2.1). */
export default {
  name: 'PUBLIC_KEY_AS_SECRET',
  applies: ({ algorithm, signature }) => algorithm.family === 'hmac' && signature.length === algorithm.signatureBytes,
  async prove(question, pauses) {
    const publicKeys = keysWorthTrying(question).filter(({ kty }) => kty !== 'oct')
    for (const key of publicKeys) {
      for (const encoding of publicKeyEncodings(key))
        if (await isSecret(question, encoding))
          return { name: 'PUBLIC_KEY_AS_SECRET', key, facts: { reason: encoding.reason, encoding: encoding.words } }
      await pause(pauses)
    }
    return null
  },
} satisfies ProofKind

async function isSecret({ algorithm, signingInput, signature }: Question, { bytes }: Encoding): Promise<boolean> {
  const key = { kty: 'oct', k: writeBase64url(bytes) }
  return (await verifySignature({ algorithm, signingInput, signature, key }, headerBlindEngines)).state === 'valid'
}
