/**
 * Whether a modulus has the fingerprint of CVE-2017-15361: modulo every prime from 3 to 167 it is a power of 65537, as the
 * primes that Infineon's RSALib made are. Any other modulus has it once in more than 100 million.
 */
export function hasRocaFingerprint(n: bigint): boolean {
  const rest = n % product
  return fingerprints.every(({ prime, powers }) => powers.has(Number(rest % prime)))
}

const primes = [
  3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109, 113,
  127, 131, 137, 139, 149, 151, 157, 163, 167,
]

const product = primes.reduce((whole, prime) => whole * BigInt(prime), 1n)
const fingerprints = primes.map((prime) => ({ prime: BigInt(prime), powers: powersOf65537(prime) }))

function powersOf65537(prime: number): ReadonlySet<number> {
  const powers = new Set<number>()
  for (let power = 1; !powers.has(power); power = (power * 65537) % prime) powers.add(power)
  return powers
}
