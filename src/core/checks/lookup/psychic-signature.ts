import { list } from '../../foundation/wording'
import { fromDer } from '../../verify/ecdsa-der'
import { groupOrders, numberOf } from '../../verify/group-order'
import { defineCheck } from '../define-check'
import { signaturePlace } from '../places'
import { es256, otherEcJwk, RFC_NOW } from '../rfc-examples'
import type { LookupSubject } from '../subjects'

/** Speaks without keys too: no key has such a signature. */
export default defineCheck({
  code: 'PSYCHIC_SIGNATURE',
  subject: 'lookup',
  severity: 'error',
  refuses: true,
  title: 'The signature is one that no ECDSA key can make',
  why: 'The numbers r and s of an ECDSA signature are at least 1 and below the order of the curve. Java 15 to 18 did not look, before April 2022, and took zeros for a signature of any key over any claims (“psychic signatures”).',
  fix: {
    verifier: 'Update Java and ECDSA libraries to versions that check r and s; treat the token as an attack.',
  },
  cites: ['CVE-2022-21449', 'FIPS 186-5 §6.4.2', 'RFC 7518 §3.4'],
  applies: ({ algorithm }) => algorithm?.family === 'ecdsa',
  *look(subject) {
    const curve = subject.algorithm?.curves[0] ?? ''
    const order = groupOrders.get(curve)
    const halves = halvesOf(subject)
    if (order === undefined || !halves) return
    const [r, s] = halves.map((half) => rangeOf(numberOf(half), order))
    if (r === 'in range' && s === 'in range') return
    yield { at: signaturePlace, facts: { curve, r: r ?? 'in range', s: s ?? 'in range' } }
  },
  says: ({ curve, r, s }) => {
    const found = [['r', r] as const, ['s', s] as const].flatMap(([name, range]) =>
      range === 'in range' ? [] : [`${name} is ${range === 'zero' ? '0' : 'too large'}`],
    )
    return `In the signature ${list(found)}; expected numbers from 1 to below the order of ${curve}.`
  },
  examples: {
    flags: [
      { signature: 'A'.repeat(86) },
      { signature: 'MAYCAQACAQA' },
      { signature: 'cHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
      {
        signature: '_____wAAAAD__________7zm-q2nF56E87nKwvxjJVFwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcA',
        keys: otherEcJwk,
      },
      { header: { alg: 'ES512' }, signature: 'A'.repeat(176) },
    ],
    passes: [
      { text: es256.text, keys: es256.jwk, now: RFC_NOW },
      { text: es256.derText },
      { header: { alg: 'ES512' } },
      { header: { alg: 'EdDSA' }, signature: 'A'.repeat(86) },
    ],
  },
})

function halvesOf({ token, algorithm }: LookupSubject): readonly Uint8Array[] | null {
  const { bytes = new Uint8Array() } = token.signature ?? {}
  const length = (algorithm?.signatureBytes ?? 0) / 2
  const raw = bytes.length === 2 * length ? bytes : fromDer(bytes, length)
  return raw && [raw.subarray(0, length), raw.subarray(length)]
}

/** A number with more bits than the order is no attack but noise: on P-521 random bytes are nearly always such. */
function rangeOf(number: bigint, order: bigint): 'zero' | 'too large' | 'in range' {
  if (number === 0n) return 'zero'
  return number >= order && number.toString(2).length === order.toString(2).length ? 'too large' : 'in range'
}
