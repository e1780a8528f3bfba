/**
 * How many points the base point of a curve makes: FIPS 186-5 and SP 800-186 for the NIST curves, SEC 2 for secp256k1,
 * RFC 8032 §5.1 and §5.2 for the Edwards curves. The numbers in a signature are below it.
 */
export const groupOrders: ReadonlyMap<string, bigint> = new Map([
  ['P-256', 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n],
  ['P-384', 0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n],
  [
    'P-521',
    0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409n,
  ],
  ['secp256k1', 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n],
  ['Ed25519', 2n ** 252n + 27742317777372353535851937790883648493n],
  ['Ed448', 2n ** 446n - 13818066809895115352007386748515426880336692474882178609894547503885n],
])

/** Bytes as a number, the highest first. */
export function numberOf(bytes: Uint8Array): bigint {
  let hex = '0x0'
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0')
  return BigInt(hex)
}
