import { generatePrimeSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Key } from '../key'
import { readKeys } from '../read-keys'
import { findSharedFactors } from './batch-gcd'
import { gcd, isSquare, numberIn } from './big-number'
import { hasRocaFingerprint } from './roca'
import rsaModuli from './rsa-moduli'
import { smallFactor } from './small-factors'

const rest = () => Promise.resolve()
const prime = (bits: number) => generatePrimeSync(bits, { bigint: true })
const written = (n: bigint) => {
  const hex = n.toString(16)
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex').toString('base64url')
}
const setOf = (moduli: readonly bigint[]) => {
  const keys = moduli.map((n, i) => ({ kty: 'RSA', e: 'AQAB', n: written(n), kid: `${i}` }))
  const reading = readKeys(JSON.stringify({ keys }))
  if (reading.state === 'unreadable') throw new Error('expected keys')
  return reading.value
}

describe('numbers', () => {
  test('are read from base64url', () => {
    fc.assert(fc.property(fc.bigInt({ min: 1n, max: 2n ** 600n }), (n) => numberIn(written(n)) === n))
    expect(numberIn('')).toBe(0n)
  })

  test('have the divisor of both numbers that is greatest', () => {
    const number = fc.bigInt({ min: 1n, max: 2n ** 200n })
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        const divisor = gcd(a * c, b * c)
        expect([(a * c) % divisor, (b * c) % divisor, divisor % c]).toEqual([0n, 0n, 0n])
        expect(gcd((a * c) / divisor, (b * c) / divisor)).toBe(1n)
      }),
    )
    expect(gcd(0n, 7n)).toBe(7n)
  })

  test('are squares, or are not', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 2n ** 1030n }), (n) => {
        expect(isSquare(n * n)).toBe(true)
        expect(isSquare(n * n + 1n)).toBe(false)
      }),
    )
    const small = Array.from({ length: 1000 }, (_, i) => i).filter((i) => isSquare(BigInt(i)))
    expect(small).toEqual(Array.from({ length: 32 }, (_, i) => i * i))
  })
})

describe('small factors', () => {
  const large = prime(512)

  test('every prime below 10,000 is found, the least first', () => {
    for (const factor of [2, 3, 5, 7, 167, 4999, 9967, 9973]) expect(smallFactor(large * BigInt(factor))).toBe(factor)
    expect(smallFactor(large * 9973n * 13n)).toBe(13)
  })

  test('primes above are not', () => {
    expect(smallFactor(large)).toBeNull()
    expect(smallFactor(large * 10007n)).toBeNull()
  })
})

test('the fingerprint of ROCA is that of the detector of those who found it', () => {
  // roca/detect.py of crocs-muni: the remainders modulo 3, 5, 7, 11, 13, 17 and 19, as bits.
  const prints = [6n, 30n, 126n, 1026n, 5658n, 107286n, 199410n]
  const others = [23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109, 113, 127, 131]
    .concat([137, 139, 149, 151, 157, 163, 167])
    .reduce((product, one) => product * BigInt(one), 1n)
  for (const [i, modulus] of [3n, 5n, 7n, 11n, 13n, 17n, 19n].entries()) {
    // A number that is 1 modulo every other prime, so that one remainder decides.
    const all = others * [3n, 5n, 7n, 11n, 13n, 17n, 19n].filter((one) => one !== modulus).reduce((a, b) => a * b, 1n)
    for (let k = 0n; k < modulus; k++) {
      const n = 1n + k * all
      expect([modulus, hasRocaFingerprint(n)]).toEqual([modulus, ((prints[i] as bigint) >> (n % modulus)) % 2n === 1n])
    }
  }
  for (let i = 0; i < 20; i++) expect(hasRocaFingerprint(prime(256) * prime(256))).toBe(false)
})

describe('shared factors', () => {
  const primes = Array.from({ length: 400 }, () => prime(64))
  const unique = [...new Set(primes)]

  test('are found as comparing each with each finds them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 24 }),
        fc.constantFrom(128, 32_768, 131_072),
        async (places, bits) => {
          const moduli = [...new Set(places.map(([a, b]) => (unique[a] as bigint) * (unique[b] as bigint)))]
          const pairs = await findSharedFactors(moduli, bits, rest)
          const broken = moduli.flatMap((n, i) => (moduli.some((m, j) => i !== j && gcd(n, m) > 1n) ? [i] : []))
          expect([...new Set(pairs.flat())].toSorted((a, b) => a - b)).toEqual(broken)
          for (const [a, b] of pairs) expect(gcd(moduli[a] as bigint, moduli[b] as bigint)).not.toBe(1n)
        },
      ),
    )
  })

  test('none are found where there are none, over several blocks', async () => {
    const moduli = Array.from({ length: 190 }, (_, i) => (unique[2 * i] as bigint) * (unique[2 * i + 1] as bigint))
    expect(await findSharedFactors(moduli, 2048, rest)).toEqual([])
    const last = (unique[0] as bigint) * (unique[398] as bigint)
    expect(await findSharedFactors([...moduli, last], 2048, rest)).toEqual([[0, 190]])
  })

  test('are told a bounded number of times', async () => {
    const moduli = unique.slice(1, 150).map((other) => (unique[0] as bigint) * other)
    expect(await findSharedFactors(moduli, 2048, rest)).toHaveLength(50)
  })
})

describe('the examination', () => {
  const named = async (moduli: readonly bigint[]) =>
    (await rsaModuli.examine(setOf(moduli), {})).map(({ name, key }: { name: string; key: Key }) => [name, key.kid])

  test('one modulus under two kids shares nothing with itself', async () => {
    const n = prime(256) * prime(256)
    expect(await named([n, n])).toEqual([])
  })

  test('a modulus with a small factor is not compared as well', async () => {
    expect(await named([2n * prime(256), 2n * prime(256)])).toEqual([
      ['RSA_MODULUS_INVALID', '0'],
      ['RSA_MODULUS_INVALID', '1'],
    ])
  })

  test('a modulus longer than any engine takes is left alone', async () => {
    expect(await named([2n ** 20_000n])).toEqual([])
  })

  test('rests while it works, and stops when it is not wanted', async () => {
    const keySet = setOf(Array.from({ length: 200 }, (_, i) => 2n ** 2047n + BigInt(2 * i + 1)))
    let rests = 0
    await rsaModuli.examine(keySet, {
      breathe: () => {
        rests++
        return Promise.resolve()
      },
    })
    expect(rests).toBeGreaterThan(2)
    const { signal } = ((controller) => (controller.abort(new Error('enough')), controller))(new AbortController())
    await expect(rsaModuli.examine(keySet, { signal })).rejects.toThrow('enough')
  })
})
