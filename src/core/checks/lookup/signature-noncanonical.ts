import { groupOrders, numberOf } from '../../verify/group-order'
import { defineCheck, type Sighting } from '../define-check'
import { signaturePlace } from '../places'
import type { LookupSubject } from '../subjects'

type Other = { readonly curve: string; readonly form: 'high s' | 's not reduced' }

/**
 * Of an EdDSA signature one more than the order is looked for and no multiple of it: that is what older verifiers took,
 * and what random bytes are not likely to be.
 */
export default defineCheck({
  code: 'SIGNATURE_NONCANONICAL',
  subject: 'lookup',
  severity: 'note',
  refuses: false,
  title: 'The signature is written in a second way',
  why: 'From one signature everyone can make a second one for the same claims: order minus s for ECDSA, s plus order for EdDSA. Verifiers disagree about taking the second, so it passes in one place and fails in another.',
  fix: {
    issuer: 'Sign with a library that gives s in its lowest form.',
    verifier: 'Do not tell tokens apart by their signature: use jti.',
  },
  cites: ['RFC 8032 §5.1.7', 'RFC 8032 §5.2.7', 'https://github.com/bitcoin/bips/blob/master/bip-0146.mediawiki'],
  applies: ({ algorithm }) => algorithm?.family === 'eddsa' || algorithm?.curves[0] === 'secp256k1',
  *look(subject): Iterable<Sighting<Other>> {
    const { algorithm, token } = subject
    const { bytes = new Uint8Array() } = token.signature ?? {}
    const curve = curveOf(subject)
    const order = groupOrders.get(curve)
    if (order === undefined) return
    const half = bytes.subarray(bytes.length / 2)
    if (algorithm?.family === 'ecdsa') {
      const s = numberOf(half)
      if (s > order / 2n && s < order) yield { at: signaturePlace, facts: { curve, form: 'high s' } }
      return
    }
    // RFC 8032 writes its numbers with the lowest byte first.
    const s = numberOf(half.toReversed())
    if (s >= order && s < 2n * order) yield { at: signaturePlace, facts: { curve, form: 's not reduced' } }
  },
  says: ({ curve, form }) =>
    form === 'high s'
      ? `The s of the signature is in the upper half of its range; JWS allows that, but many verifiers on ${curve} expect the lower half.`
      : `The s of the signature is not below the order of ${curve}; RFC 8032 expects it below, and only older verifiers take it.`,
  examples: {
    flags: [
      {
        header: { alg: 'ES256K' },
        signature: 'cHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8A',
      },
      {
        header: { alg: 'EdDSA' },
        signature: 'hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6KLa6_pyZkOh9Vg8wkiO1VhVsPt9g7sVvpAr_MuM0KEg',
      },
    ],
    passes: [
      {
        header: { alg: 'ES256K' },
        signature: 'cHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcA',
      },
      {
        header: { alg: 'Ed25519' },
        signature: 'hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg',
      },
      {
        header: { alg: 'ES256' },
        signature: 'cHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8A',
      },
      { header: { alg: 'Ed448' } },
    ],
  },
})

/** The curve that a signature of this length is on, or ''. */
function curveOf({ algorithm, token }: LookupSubject): string {
  const length = token.signature?.bytes.length ?? 0
  if (algorithm?.family === 'ecdsa') return length === algorithm.signatureBytes ? (algorithm.curves[0] ?? '') : ''
  // RFC 8032 §5.1.6 and §5.2.6.
  const curve = new Map([
    [64, 'Ed25519'],
    [114, 'Ed448'],
  ]).get(length)
  return curve !== undefined && algorithm?.curves.includes(curve) ? curve : ''
}
