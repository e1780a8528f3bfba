import { readBase64url } from '../../foundation/base64url'

/** A number as a JWK has it: base64url of big-endian bytes (RFC 7518 §2, Base64urlUInt). */
export function numberIn(base64url: string): bigint {
  let hex = '0x0'
  for (const byte of readBase64url(base64url).bytes) hex += hexOf[byte]
  return BigInt(hex)
}

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** The greatest common divisor of two numbers that are not negative. */
export function gcd(a: bigint, b: bigint): bigint {
  let [greater, less] = a > b ? [a, b] : [b, a]
  while (less > 0n) [greater, less] = [less, greater % less]
  return greater
}

/** Whether a number that is not negative is the square of one. */
export function isSquare(n: bigint): boolean {
  // Squares leave few remainders, so that the root is seldom worked out.
  if (!squaresModulo64.has(Number(n & 63n)) || !squaresModulo45045.has(Number(n % 45045n))) return false
  const root = squareRoot(n)
  return root * root === n
}

const squaresModulo = (modulus: number) => new Set(Array.from({ length: modulus }, (_, i) => (i * i) % modulus))
const squaresModulo64 = squaresModulo(64)
const squaresModulo45045 = squaresModulo(45045)

/** The greatest number whose square is not above n, by Newton's method from above. */
function squareRoot(n: bigint): bigint {
  if (n < 2n) return n
  let root = 1n << BigInt(2 * n.toString(16).length)
  for (;;) {
    const next = (root + n / root) >> 1n
    if (next >= root) return root
    root = next
  }
}
