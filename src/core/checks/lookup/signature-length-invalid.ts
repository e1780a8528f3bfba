import { count } from '../../foundation/wording'
import { fromDer } from '../../verify/ecdsa-der'
import { defineCheck } from '../define-check'
import { selectedKey } from '../held-key'
import { signaturePlace } from '../places'
import { es256, hs256, rs256 } from '../rfc-examples'
import type { LookupSubject } from '../subjects'

export default defineCheck({
  code: 'SIGNATURE_LENGTH_INVALID',
  subject: 'lookup',
  severity: 'error',
  refuses: true,
  title: 'The signature has the wrong length',
  why: 'The length of a signature follows from its algorithm and key. One of another length was cut, is of another algorithm, or is no signature.',
  fix: {
    caller: 'Copy the whole token, up to its last character.',
    issuer: 'Sign with the algorithm that the header names.',
  },
  cites: ['RFC 7515 §5.2', 'RFC 7518 §3.2', 'RFC 7518 §3.3', 'RFC 7518 §3.4', 'RFC 8032 §5.1.6'],
  applies: ({ token, algorithm }) => algorithm !== null && hasKnownLength(token),
  *look(subject) {
    const { alg, token } = subject
    const bytes = token.signature?.bytes.length ?? 0
    const lengths = expectedLengths(subject)
    const tooShort = lengths.every((length) => bytes < length)
    if (bytes === 0 || lengths.length === 0 || lengths.includes(bytes) || isDer(subject)) return
    // Without the key an RSA signature may be of any length that conforming keys give.
    const open = subject.algorithm?.kty === 'RSA' && !selectedKey(subject)?.key.bits
    if (open && !tooShort) return
    yield { at: signaturePlace, facts: { alg, bytes, expected: `${open ? 'at least ' : ''}${lengths.join(' or ')}` } }
  },
  says: ({ alg, bytes, expected }) => `The signature has ${count(bytes, 'byte')}; expected ${expected} for ${alg}.`,
  examples: {
    flags: [
      { signature: 'c2ln' },
      { text: hs256.text.slice(0, -4) },
      { text: rs256.text.slice(0, -4) },
      { header: { alg: 'EdDSA' }, signature: 'c2ln' },
    ],
    passes: [
      { text: hs256.text },
      { text: rs256.text },
      { text: es256.text },
      { text: es256.derText },
      { signature: '' },
    ],
  },
})

/** Whether the signature is there and nothing in it hides how many bytes it stands for; MALFORMED_TOKEN tells the rest. */
function hasKnownLength({ signature }: LookupSubject['token']): boolean {
  return signature !== null && signature.flaws.every(({ kind }) => kind !== 'ellipsis' && kind !== 'foreign_character')
}

/** The lengths in bytes that the algorithm and the selected key allow; for RSA without a key the least one. */
function expectedLengths(subject: LookupSubject): readonly number[] {
  const { algorithm } = subject
  if (!algorithm) return []
  if (algorithm.signatureBytes !== null) return [algorithm.signatureBytes]
  const { bits = null, crv = null } = selectedKey(subject)?.key ?? {}
  if (algorithm.kty === 'RSA') return [Math.ceil((bits ?? algorithm.leastBits) / 8)]
  const known = eddsaLengths.get(crv ?? '')
  return known === undefined ? [...eddsaLengths.values()] : [known]
}

// RFC 8032 §5.1.6 and §5.2.6.
const eddsaLengths: ReadonlyMap<string, number> = new Map([
  ['Ed25519', 64],
  ['Ed448', 114],
])

function isDer({ algorithm, token }: LookupSubject): boolean {
  const { family, signatureBytes } = algorithm ?? {}
  return family === 'ecdsa' && fromDer(token.signature?.bytes ?? new Uint8Array(), (signatureBytes ?? 0) / 2) !== null
}
