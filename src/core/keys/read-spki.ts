import { quote } from '../foundation/wording'
import { childrenOf, type DerValue, readBits, readDer, readOid, readUnsigned } from './der'
import type { Key } from './key'
import { type Made, makeAkp, makeEc, makeOkp, makeRsa, unusable } from './material'
import { curveNames, EC_PUBLIC_KEY, mlDsaNames, okpNames, RSA_ENCRYPTION, RSASSA_PSS } from './object-identifiers'

/** What an algorithm identifier and a public key in DER say, in the words of a JWK. */
export type PublicKey = Pick<Key, 'kty' | 'crv' | 'alg'> & Made

/** Reads SubjectPublicKeyInfo (RFC 5280 §4.1.2.7), or gives null when the value is something else. */
export function readSpki(value: DerValue): PublicKey | null {
  const children = childrenOf(value)
  if (children?.length !== 2) return null
  const bits = readBits(children[1])
  return bits && readPublicKey(children[0], bits)
}

/**
 * Reads a public key by its AlgorithmIdentifier (RFC 3279, RFC 5480, RFC 8410, RFC 9881). `bits` is null where the source
 * does not hold the public half. Null when there is no algorithm identifier.
 */
export function readPublicKey(algorithm: DerValue | undefined, bits: Uint8Array | null): PublicKey | null {
  const [id, parameters] = childrenOf(algorithm) ?? []
  const oid = readOid(id)
  if (oid === null) return null
  if (oid === EC_PUBLIC_KEY) return readEcKey(parameters, bits)
  const crv = okpNames.get(oid)
  if (crv) return { kty: 'OKP', crv, alg: null, ...(bits ? makeOkp(crv, bits) : noPublicHalf) }
  const alg = mlDsaNames.get(oid)
  if (alg) return { kty: 'AKP', crv: null, alg, ...(bits ? makeAkp(alg, bits) : noPublicHalf) }
  if (isRsa(oid)) return readRsaKey(bits)
  const sentence = `The key's algorithm has the object identifier ${quote(oid)}, which is not one that Latchkey knows.`
  return { kty: '', crv: null, alg: null, ...unusable(sentence) }
}

/** Whether the object identifier is rsaEncryption or RSASSA-PSS (RFC 8017 Appendix C). */
export function isRsa(oid: string | null): boolean {
  return oid === RSA_ENCRYPTION || oid === RSASSA_PSS
}

/** Modulus and exponent, as a JWK has them. */
export function rsaKey(n: DerValue | undefined, e: DerValue | undefined): PublicKey {
  const modulus = readUnsigned(n)
  const exponent = readUnsigned(e)
  const key = modulus && exponent ? makeRsa(modulus, exponent) : unusable('An RSA number is missing or negative.')
  return { kty: 'RSA', crv: null, alg: null, ...key }
}

/** Reads an elliptic curve point (SEC 1 §2.3.3) on a curve named by object identifier. */
export function readEcKey(curve: DerValue | undefined, point: Uint8Array | null): PublicKey {
  const oid = readOid(curve)
  const crv = curveNames.get(oid ?? '') ?? null
  return { kty: 'EC', crv, alg: null, ...ecMaterial(crv, oid, point) }
}

const noPublicHalf = unusable(
  'The private key does not contain its public half. Print it with: openssl pkey -in key.pem -pubout',
)

function ecMaterial(crv: string | null, oid: string | null, point: Uint8Array | null): Made {
  if (oid === null)
    return unusable(
      'The curve is given by its parameters instead of by its name; expected a named curve such as P-256.',
    )
  if (crv === null)
    return unusable(`The curve has the object identifier ${quote(oid)}, which is not one that Latchkey knows.`)
  if (point === null) return noPublicHalf
  if (point[0] === 2 || point[0] === 3)
    return unusable(
      'The point is compressed; expected x and y. Expand it with: openssl ec -pubin -in key.pem -conv_form uncompressed',
    )
  if (point[0] !== 4 || point.length % 2 === 0)
    return unusable(`The point on ${crv} is not written as x and y; expected the byte 04, then both.`)
  const middle = 1 + (point.length - 1) / 2
  return makeEc(crv, point.subarray(1, middle), point.subarray(middle))
}

function readRsaKey(bits: Uint8Array | null): PublicKey {
  const [n, e] = (bits && childrenOf(readDer(bits))) ?? []
  return rsaKey(n, e)
}
