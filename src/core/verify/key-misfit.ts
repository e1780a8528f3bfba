import { lastByte, readBase64url } from '../foundation/base64url'
import { quote } from '../foundation/wording'
import type { KeyMaterial } from '../keys/key'
import { hasSmallOrder } from '../keys/small-order'
import type { Work } from './verdict'

/**
 * Why the key cannot be one of the algorithm, as a sentence, or null when nothing speaks against trying it.
 * Covers what some engines let pass and others refuse: under such keys anyone can make signatures that verify.
 */
export function findKeyMisfit({ algorithm, key }: Pick<Work, 'algorithm' | 'key'>): string | null {
  if (key.kty !== algorithm.kty)
    return `The key has the type ${quote(key.kty)}; ${algorithm.name} needs ${quote(algorithm.kty)}.`
  if (algorithm.curves.length > 0 && !algorithm.curves.includes(key.crv ?? ''))
    return `The key is on the curve ${quote(key.crv ?? '')}; ${algorithm.name} needs ${algorithm.curves.join(' or ')}.`
  if (key.kty === 'RSA') return findRsaMisfit(key.n, key.e)
  if (key.kty !== 'OKP') return null
  const before = known.get(key)
  if (before !== undefined) return before
  const unsound = findSmallOrder(key)
  known.set(key, unsound)
  return unsound
}

/** Many tokens are tried with few keys. */
const known = new WeakMap<KeyMaterial, string | null>()

function findSmallOrder(key: KeyMaterial): string | null {
  if (hasSmallOrder(key))
    return `The key is one of the few points of small order, under which anyone can sign (RFC 8032 §${key.crv === 'Ed448' ? '5.2.7' : '5.1.7'}).`
  return null
}

/** RFC 8017 §3.1: n is a product of odd primes; e is at least 3 and has no factor in common with p - 1, which is even. */
function findRsaMisfit(n: string | undefined, e: string | undefined): string | null {
  if (isEven(n)) return 'The modulus n is missing, zero or even; an RSA modulus is a product of odd primes.'
  if (isEven(e)) return 'The exponent e is missing, zero or even; an RSA exponent is odd and at least 3.'
  return isOne(e) ? 'The exponent e is 1; an RSA exponent is odd and at least 3.' : null
}

const isEven = (number: string | undefined) => lastByte(number ?? '') % 2 === 0

function isOne(number: string | undefined): boolean {
  // Nearly every exponent is 65537, and a hundred thousand may be asked.
  if (number === 'AQAB') return false
  const { bytes } = readBase64url(number ?? '')
  return bytes.at(-1) === 1 && bytes.subarray(0, -1).every((byte) => byte === 0)
}
