import { readBase64url } from '../../foundation/base64url'
import { childrenOf, type DerValue, readBits, readDer, readOid, readUnsigned } from '../der'
import { curveNames } from '../object-identifiers'
import { readCertificate } from '../read-certificate'

/**
 * Whether the signature of a certificate verifies under the key of the one that should have issued it (RFC 5280 §4.1.1.3),
 * both base64 of DER. Null when that cannot be asked: WebCrypto is missing, or does not know the algorithm.
 */
export async function isSignedBy(certificate: string, issuer: string): Promise<boolean | null> {
  // Absent outside a secure context, whatever the type says.
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined
  const [signed, algorithmId, signatureBits] = childrenOf(readDer(readBase64url(certificate).bytes)) ?? []
  const spki = readCertificate(readDer(readBase64url(issuer).bytes))?.spki
  const algorithm = algorithms.get(readOid(childrenOf(algorithmId)?.[0]) ?? '')
  const bits = readBits(signatureBits)
  if (!subtle || !signed || !spki || !algorithm || !bits) return null
  const namedCurve = algorithm.name === 'ECDSA' ? curveOf(spki) : undefined
  const signature = namedCurve === undefined ? bits : rawSignature(bits, coordinateBytes.get(namedCurve) ?? 0)
  if (!signature) return null
  try {
    const parameters = { ...algorithm, ...(namedCurve === undefined ? {} : { namedCurve }) }
    const key = await subtle.importKey('spki', new Uint8Array(spki.whole), parameters, false, ['verify'])
    return await subtle.verify(parameters, key, new Uint8Array(signature), new Uint8Array(signed.whole))
  } catch {
    return null
  }
}

/** RFC 8017 Appendix C, RFC 5758 §3.2, RFC 8410 §3. */
const algorithms: ReadonlyMap<string, { readonly name: string; readonly hash?: string }> = new Map([
  ['1.2.840.113549.1.1.5', { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-1' }],
  ['1.2.840.113549.1.1.11', { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }],
  ['1.2.840.113549.1.1.12', { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-384' }],
  ['1.2.840.113549.1.1.13', { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512' }],
  ['1.2.840.10045.4.1', { name: 'ECDSA', hash: 'SHA-1' }],
  ['1.2.840.10045.4.3.2', { name: 'ECDSA', hash: 'SHA-256' }],
  ['1.2.840.10045.4.3.3', { name: 'ECDSA', hash: 'SHA-384' }],
  ['1.2.840.10045.4.3.4', { name: 'ECDSA', hash: 'SHA-512' }],
  ['1.3.101.112', { name: 'Ed25519' }],
])

const coordinateBytes = new Map([
  ['P-256', 32],
  ['P-384', 48],
  ['P-521', 66],
])

function curveOf(spki: DerValue): string | undefined {
  const [, parameters] = childrenOf(childrenOf(spki)?.[0]) ?? []
  return curveNames.get(readOid(parameters) ?? '')
}

/** r and s at full length, as WebCrypto wants them, from a SEQUENCE of both (RFC 3279 §2.2.3); null when it is not that. */
function rawSignature(der: Uint8Array, length: number): Uint8Array | null {
  const numbers = childrenOf(readDer(der))
  const raw = new Uint8Array(2 * length)
  if (numbers?.length !== 2) return null
  for (const [index, value] of numbers.entries()) {
    const bytes = readUnsigned(value)
    const start = bytes?.findIndex((byte) => byte !== 0) ?? -1
    if (!bytes || start < 0 || bytes.length - start > length) return null
    raw.set(bytes.subarray(start), (index + 1) * length - (bytes.length - start))
  }
  return raw
}
