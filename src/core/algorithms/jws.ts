import type { SignatureAlgorithm } from './signature-algorithm'

type Bits = 256 | 384 | 512
const hashOf = (bits: Bits) => `SHA-${bits}` as const

const hmac = (bits: Bits) => ({
  family: 'hmac' as const,
  kty: 'oct' as const,
  curves: [],
  hash: hashOf(bits),
  leastBits: bits,
  signatureBytes: bits / 8,
  means: `HMAC with SHA-${bits}`,
  cite: 'RFC 7518 §3.2',
})
const pkcs1 = (bits: Bits) => ({
  family: 'rsassa-pkcs1' as const,
  kty: 'RSA' as const,
  curves: [],
  hash: hashOf(bits),
  leastBits: 2048,
  signatureBytes: null,
  means: `RSA PKCS #1 v1.5 with SHA-${bits}`,
  cite: 'RFC 7518 §3.3',
})
const pss = (bits: Bits) => ({
  family: 'rsassa-pss' as const,
  kty: 'RSA' as const,
  curves: [],
  hash: hashOf(bits),
  leastBits: 2048,
  signatureBytes: null,
  means: `RSA-PSS with SHA-${bits}`,
  cite: 'RFC 7518 §3.5',
})
const ecdsa = (curve: string, bits: Bits, coordinateBytes: number, cite = 'RFC 7518 §3.4') => ({
  family: 'ecdsa' as const,
  kty: 'EC' as const,
  curves: [curve],
  hash: hashOf(bits),
  leastBits: 0,
  signatureBytes: 2 * coordinateBytes,
  means: `ECDSA on ${curve} with SHA-${bits}`,
  cite,
})
const eddsa = (curves: readonly string[], signatureBytes: number | null, cite: string) => ({
  family: 'eddsa' as const,
  kty: 'OKP' as const,
  curves,
  hash: null,
  leastBits: 0,
  signatureBytes,
  means: curves.length > 1 ? 'EdDSA, curve named by the key' : `EdDSA on ${curves[0]}`,
  cite,
})
const mlDsa = (parameters: 44 | 65 | 87, signatureBytes: number) => ({
  family: 'ml-dsa' as const,
  kty: 'AKP' as const,
  curves: [],
  hash: null,
  leastBits: 0,
  signatureBytes,
  means: `ML-DSA-${parameters}, post-quantum`,
  cite: 'RFC 9964',
})

const rows = {
  HS256: hmac(256),
  HS384: hmac(384),
  HS512: hmac(512),
  RS256: pkcs1(256),
  RS384: pkcs1(384),
  RS512: pkcs1(512),
  PS256: pss(256),
  PS384: pss(384),
  PS512: pss(512),
  ES256: ecdsa('P-256', 256, 32),
  ES384: ecdsa('P-384', 384, 48),
  ES512: ecdsa('P-521', 512, 66),
  ES256K: ecdsa('secp256k1', 256, 32, 'RFC 8812 §3.2'),
  EdDSA: eddsa(['Ed25519', 'Ed448'], null, 'RFC 8037 §3.1'),
  Ed25519: eddsa(['Ed25519'], 64, 'RFC 9864 §2.2'),
  Ed448: eddsa(['Ed448'], 114, 'RFC 9864 §2.2'),
  'ML-DSA-44': mlDsa(44, 2420),
  'ML-DSA-65': mlDsa(65, 3309),
  'ML-DSA-87': mlDsa(87, 4627),
} satisfies Record<string, Omit<SignatureAlgorithm, 'name'>>

/** Every JWS algorithm that Latchkey verifies, in the order of the registry. */
export const signatureAlgorithms: readonly SignatureAlgorithm[] = Object.entries(rows).map(([name, row]) => ({
  name,
  ...row,
}))

// A Map, because `alg` is the attacker's: no name may reach Object.prototype.
const byName = new Map(signatureAlgorithms.map((algorithm) => [algorithm.name, algorithm]))

/** The algorithm of exactly this name, or null. */
export function signatureAlgorithm(alg: string | null | undefined): SignatureAlgorithm | null {
  return byName.get(alg ?? '') ?? null
}
