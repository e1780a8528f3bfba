/** The object identifiers of public keys, dotted, and what a JWK calls the same. */

/** RFC 8017 Appendix A.1: rsaEncryption. */
export const RSA_ENCRYPTION = '1.2.840.113549.1.1.1'
/** RFC 8017 Appendix A.2.3: RSASSA-PSS. */
export const RSASSA_PSS = '1.2.840.113549.1.1.10'
/** RFC 5480 §2.1.1: the curve is a parameter. */
export const EC_PUBLIC_KEY = '1.2.840.10045.2.1'

/** RFC 5480 §2.1.1.1, SEC 2: the `crv` of an EC key. */
export const curveNames: ReadonlyMap<string, string> = new Map([
  ['1.2.840.10045.3.1.7', 'P-256'],
  ['1.3.132.0.34', 'P-384'],
  ['1.3.132.0.35', 'P-521'],
  ['1.3.132.0.10', 'secp256k1'],
])

/** RFC 8410 §3: the `crv` of an OKP key. */
export const okpNames: ReadonlyMap<string, string> = new Map([
  ['1.3.101.110', 'X25519'],
  ['1.3.101.111', 'X448'],
  ['1.3.101.112', 'Ed25519'],
  ['1.3.101.113', 'Ed448'],
])

/** RFC 9881 §2: the `alg` of an AKP key. */
export const mlDsaNames: ReadonlyMap<string, string> = new Map([
  ['2.16.840.1.101.3.4.3.17', 'ML-DSA-44'],
  ['2.16.840.1.101.3.4.3.18', 'ML-DSA-65'],
  ['2.16.840.1.101.3.4.3.19', 'ML-DSA-87'],
])
