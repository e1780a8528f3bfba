import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { signatureAlgorithms } from '../../algorithms/jws'
import { writeBase64url } from '../../foundation/base64url'
import { findKeyMisfit } from '../key-misfit'
import type { Work } from '../verdict'
import { verifySignature } from '../verify-signature'
import { engines } from '.'

const loaded = await Promise.all(engines.map(async (engine) => engine.load()))
const inputFor = (name: string) => `${writeBase64url(new TextEncoder().encode(JSON.stringify({ alg: name })))}.e30`

describe('random material and signatures', () => {
  const raw = (lengths: readonly number[]) =>
    fc
      .constantFrom(...lengths)
      .chain((length) => fc.uint8Array({ minLength: length, maxLength: length }))
      .map(writeBase64url)
  const short = raw([0, 1, 2, 31, 32, 33, 48, 57, 66, 96])
  const material = fc.record({
    kty: fc.constantFrom('oct', 'RSA', 'EC', 'OKP', 'AKP', '__proto__'),
    crv: fc.constantFrom('P-256', 'P-384', 'P-521', 'secp256k1', 'Ed25519', 'Ed448', '__proto__'),
    n: raw([0, 1, 63, 64, 128, 256]),
    e: raw([0, 1, 3, 33]),
    x: short,
    y: short,
    k: short,
    pub: raw([0, 31, 1312, 1952]),
  })
  const anyWork = fc.record({
    algorithm: fc.constantFrom(...signatureAlgorithms),
    key: fc.oneof(material, fc.record({ kty: fc.constantFrom('oct', 'RSA', 'EC', 'OKP', 'AKP') })),
    signingInput: fc.oneof(fc.string(), fc.constantFrom(...signatureAlgorithms.map((one) => inputFor(one.name)))),
    signature: fc.oneof(
      fc.uint8Array({ maxLength: 140 }).map((source) => new Uint8Array(source)),
      fc.constantFrom(64, 96, 114, 128, 132, 256, 2420, 3309).map((length) => new Uint8Array(length).fill(1)),
    ),
  })
  // Most draws of a key type do not fit the algorithm, so half of the runs make it fit.
  const fitting = anyWork.map((work): Work => {
    const [crv] = work.algorithm.curves
    return { ...work, key: { ...work.key, kty: work.algorithm.kty, ...(crv ? { crv } : {}) } }
  })

  test('never make an engine throw, nor say valid', { timeout: 60_000 }, async () => {
    const states = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyWork, fitting), async (work) => {
        expect((await verifySignature(work)).state).not.toBe('valid')
        for (const engine of loaded) {
          const verdict = await engine.verify(work)
          states.add(`${engine.name}: ${verdict.state === 'undecided' ? verdict.reason : verdict.state}`)
          // Under a point of small order, signatures that verify can be drawn by chance.
          expect(findKeyMisfit(work) ? 'not asked' : verdict.state).not.toBe('valid')
        }
      }),
      { numRuns: 1500 },
    )
    expect([...states]).toEqual(expect.arrayContaining(['noble: invalid', 'noble: key_refused', 'WebCrypto: invalid']))
  })
})
