import type { Defect, Examination } from '../examination'
import type { Key } from '../key'
import { findSharedFactors, MOST_BITS } from './batch-gcd'
import { isSquare, numberIn } from './big-number'
import { type Pace, paceOf } from './pace'
import { hasRocaFingerprint } from './roca'
import { smallFactor } from './small-factors'

/** The moduli of RSA keys, each by itself and held against one another. */
export default {
  names: ['RSA_MODULUS_INVALID', 'ROCA_KEY', 'RSA_SHARED_FACTOR'],
  examine: async ({ keys }, pauses) => {
    const defects: Defect[] = []
    const sound = new Map<string, Modulus>()
    const pace = paceOf(pauses)
    for (const key of keys) {
      const { material, bits } = key
      if (material?.kty !== 'RSA' || material.n === undefined || bits === null || bits > LONGEST) continue
      const n = numberIn(material.n)
      const factor = smallFactor(n)
      if (factor !== null || isSquare(n)) defects.push({ name: 'RSA_MODULUS_INVALID', key, facts: { factor } })
      else {
        if (bits >= SHORTEST_ROCA && hasRocaFingerprint(n)) defects.push({ name: 'ROCA_KEY', key, facts: { bits } })
        if (!sound.has(material.n)) sound.set(material.n, { key, n, bits })
      }
      await pace(bits / 15)
    }
    return [...defects, ...(await sharedFactors([...sound.values()], pace))]
  },
} satisfies Examination

/** In bits. No engine verifies with more (OpenSSL's OPENSSL_RSA_MAX_MODULUS_BITS), and arithmetic with them is slow. */
const LONGEST = 16_384
/** In bits. RSALib made no shorter keys, and short numbers have the fingerprint by chance. */
const SHORTEST_ROCA = 512

interface Modulus {
  readonly key: Key
  readonly n: bigint
  readonly bits: number
}

async function sharedFactors(moduli: readonly Modulus[], pace: Pace): Promise<readonly Defect[]> {
  let together = 0
  const compared = moduli.filter(({ bits }) => {
    together += bits
    return together <= MOST_BITS
  })
  const longest = compared.reduce((most, { bits }) => Math.max(most, bits), 1)
  const numbers = compared.map(({ n }) => n)
  const pairs = await findSharedFactors(numbers, longest, pace)
  return pairs.map(([one, two]) => {
    const { kid, pointer } = (compared[two] as Modulus).key
    const facts = { other_kid: kid, other_pointer: pointer }
    return { name: 'RSA_SHARED_FACTOR', key: (compared[one] as Modulus).key, facts }
  })
}
