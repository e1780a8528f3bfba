import { signatureAlgorithm } from '../algorithms/jws'

/** What a key must be to have an `alg` as its own. */
export interface KeyAlgorithm {
  readonly purpose: 'signature' | 'encryption'
  /** The key types that it fits. */
  readonly types: readonly string[]
  /** The curves that it fits; empty where the key type has none. */
  readonly curves: readonly string[]
}

/** The algorithm of exactly this name, as far as a JWK may have it; null for one that is not registered, and for `none`. */
export function keyAlgorithm(alg: string | null): KeyAlgorithm | null {
  const signature = signatureAlgorithm(alg)
  if (signature) return { purpose: 'signature', types: [signature.kty], curves: signature.curves }
  return others.get(alg ?? '') ?? null
}

const secret = { purpose: 'encryption', types: ['oct'], curves: [] } as const
const rsa = { purpose: 'encryption', types: ['RSA'], curves: [] } as const
const agreement = {
  purpose: 'encryption',
  types: ['EC', 'OKP'],
  curves: ['P-256', 'P-384', 'P-521', 'X25519', 'X448'],
} as const

// The other rows of the registry “JSON Web Signature and Encryption Algorithms”. A Map, because `alg` is the attacker's.
const others: ReadonlyMap<string, KeyAlgorithm> = new Map<string, KeyAlgorithm>([
  ...['RSA1_5', 'RSA-OAEP', 'RSA-OAEP-256', 'RSA-OAEP-384', 'RSA-OAEP-512'].map((alg) => [alg, rsa] as const),
  ...['', '+A128KW', '+A192KW', '+A256KW'].map((wrap) => [`ECDH-ES${wrap}`, agreement] as const),
  ...[
    ...['dir', 'PBES2-HS256+A128KW', 'PBES2-HS384+A192KW', 'PBES2-HS512+A256KW'],
    ...['A128CBC-HS256', 'A192CBC-HS384', 'A256CBC-HS512'],
    ...['KW', 'GCMKW', 'GCM', 'CBC', 'CTR'].flatMap((mode) => [`A128${mode}`, `A192${mode}`, `A256${mode}`]),
  ].map((alg) => [alg, secret] as const),
  ['RS1', { purpose: 'signature', types: ['RSA'], curves: [] }],
  ['HS1', { purpose: 'signature', types: ['oct'], curves: [] }],
])

/** Whether a JWK may have this `alg`: registered, in a draft or in daily use, or collision-resistant as RFC 7517 §4.4 allows. */
export function isKeyAlgorithmName(alg: string): boolean {
  return keyAlgorithm(alg) !== null || /[:.]/.test(alg) || inUse.test(alg)
}

// Post-quantum and HPKE drafts of the JOSE working group, and the brainpool curves of the German health network.
const inUse = /^(?:SLH-DSA-|FN-DSA-|ML-DSA-\d\d-|ML-KEM-|HPKE-|BP\d{3}R1$)/
