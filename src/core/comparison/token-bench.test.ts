import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { writeBase64url } from '../foundation/base64url'
import { writeUtf8 } from '../foundation/utf8'
import { readKeys } from '../keys/read-keys'
import { segment } from '../lab/mint'
import { openBench } from './token-bench'

const now = 1_767_225_600
const { subtle } = globalThis.crypto

const rsa = { modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' }
const kinds = {
  ES256: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  RS256: { name: 'RSASSA-PKCS1-v1_5', ...rsa },
  PS256: { name: 'RSA-PSS', saltLength: 32, ...rsa },
  EdDSA: { name: 'Ed25519' },
  HS256: { name: 'HMAC', hash: 'SHA-256', length: 256 },
} as const
const signers = await Promise.all(
  Object.entries(kinds).map(async ([alg, algorithm]) => {
    const made = (await subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair | CryptoKey
    const [signing, published] = 'privateKey' in made ? [made.privateKey, made.publicKey] : [made, made]
    const jwk = { ...(await subtle.exportKey('jwk', published)), key_ops: undefined, alg, kid: alg }
    const sign = async (header: string, payload: Uint8Array<ArrayBuffer>) => {
      const input = `${header}.${writeBase64url(payload)}`
      return `${input}.${writeBase64url(new Uint8Array(await subtle.sign(algorithm, signing, writeUtf8(input))))}`
    }
    return { alg, jwk, sign }
  }),
)
const jwks = signers.map(({ jwk }) => jwk)
const setOf = (...keys: readonly object[]) => {
  const reading = readKeys(JSON.stringify({ keys }))
  if (reading.state === 'unreadable') throw new Error('unreadable')
  return reading.value
}
const before = setOf(...jwks.slice(0, -1))
const after = setOf(...jwks.slice(1), { ...jwks[0], kid: 'renamed' }, { ...jwks[1], kid: 'PS256', alg: undefined })

/** What a payload can hold that readers take differently. */
const payloads = [
  ...[
    `{"exp":${now}}`,
    `{"exp":${now - 1},"exp":${now + 1}}`,
    '{"exp":1e400}',
    '{"exp":"1"}',
    '{"exp":-0.5e1}',
    '{"__proto__":{"exp":1}}',
    '{"exp":01}',
    '["exp"]',
    ' {"exp":5} ',
    '\ufeff{"exp":6}',
    `{"a":${'['.repeat(600)}${']'.repeat(600)},"exp":7}`,
    `{"name":"${'é'.repeat(90)}","exp":8}`,
    `{"long":"${'a'.repeat(20_000)}","exp":9}`,
    '{',
  ].map(writeUtf8),
  Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d),
]

const signed = await Promise.all(
  signers.flatMap(({ alg, sign }) => [
    ...payloads.map((payload) => sign(segment({ alg, kid: alg }), payload)),
    sign(segment({ alg }), payloads[0] as Uint8Array<ArrayBuffer>),
    ...signers.map((other) => sign(segment({ alg: other.alg, kid: alg }), payloads[0] as Uint8Array<ArrayBuffer>)),
    sign(segment({ alg, kid: 'gone', zip: 'DEF' }), payloads[4] as Uint8Array<ArrayBuffer>),
    sign(`e30`, payloads[0] as Uint8Array<ArrayBuffer>),
    sign(
      writeBase64url(writeUtf8(`{"alg":"${alg}","kid":"x","kid":"${alg}"}`)),
      payloads[1] as Uint8Array<ArrayBuffer>,
    ),
  ]),
)

/** Some token, whole or with one stretch of it replaced. */
const text = fc
  .tuple(
    fc.constantFrom(...signed),
    fc.option(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3), fc.constantFrom(...'AZz_-+/=.~%é… \n', '')),
    ),
  )
  .map(([token, change]) => {
    if (!change) return token
    const [part, length, instead] = change
    const at = Math.floor(part * token.length)
    return token.slice(0, at) + instead + token.slice(at + length)
  })

/** What browsers have of their own and Node 20 has not: it takes nothing that is not base64url. */
const setFromBase64 = {
  configurable: true,
  value(this: Uint8Array, letters: string) {
    if (!/^[\w-]*$/.test(letters)) throw new SyntaxError('This is not base64url.')
    const bytes = Buffer.from(letters, 'base64url')
    this.set(bytes)
    return { read: letters.length, written: bytes.length }
  },
}
const own = Object.getOwnPropertyDescriptor(Uint8Array.prototype, 'setFromBase64')
afterEach(() => {
  Reflect.deleteProperty(Uint8Array.prototype, 'setFromBase64')
  if (own) Object.defineProperty(Uint8Array.prototype, 'setFromBase64', own)
})

test.each([
  ['as this engine decodes', own],
  ['as a browser decodes', setFromBase64],
])(
  'many tokens at once come to what each comes to when it is read and verified like any other, %s',
  async (_, decoder) => {
    if (decoder) Object.defineProperty(Uint8Array.prototype, 'setFromBase64', decoder)
    const trial = { before, after, now, clockSkew: 0 }
    const [together, alone] = [openBench({ ...trial, areMany: true }), openBench({ ...trial, areMany: false })]
    const same = async (texts: readonly string[]) => {
      const places = texts.map((token, index) => ({ token, at: [index, index] as const }))
      expect(await together(places)).toEqual(await alone(places))
    }
    await same(signed)
    const said = await together(signed.map((token) => ({ token, at: [0, 0] as const })))
    expect(new Set(said.map(({ fate }) => fate))).toEqual(new Set(['safe', 'breaks', 'fails', 'unclear', 'starts']))
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 40 }), (texts) => same(texts)),
      { numRuns: 40 },
    )
  },
  60_000,
)

test('what is tried at the same time on one bench does not mix', async () => {
  const bench = openBench({ before, after, now, clockSkew: 0, areMany: true })
  const places = signed.map((token) => ({ token, at: [0, 0] as const }))
  const inTurn = [await bench(places.slice(0, 50)), await bench(places.slice(50)), await bench(places.toReversed())]
  const atOnce = [bench(places.slice(0, 50)), bench(places.slice(50)), bench(places.toReversed())]
  expect(await Promise.all(atOnce)).toEqual(inTurn)
})
