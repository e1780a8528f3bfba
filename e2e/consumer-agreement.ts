import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answers } from '../src/core/consumers/ask'
import type { Answer, Consumer } from '../src/core/consumers/consumer'
import { readKeySource } from '../src/core/keys/read-key-source'
import { keySetOf, readPasted } from '../src/core/read-pasted'
import { lookUpKey } from '../src/core/verify/look-up-key'
import { tryKeys } from '../src/core/verify/try-keys'
import { jwk, keys, NOW, otherP256, otherRsa, p256, p384, rsa, type Situation, shortRsa, signed } from './consumer-keys'
import { situations } from './consumer-situations'

/** What a real library does with a token and a set: resolves when it accepts. */
export type Run = (situation: Situation) => Promise<unknown>

/** What the consumers answer; nothing where they are not asked. */
export async function ask(asked: readonly Consumer[], { token, set, now }: Situation): Promise<readonly Answer[]> {
  const pasted = readPasted(token)
  const keyReading = readKeySource(set)
  const { attempts } = await tryKeys(pasted.token, pasted, keySetOf(keyReading))
  const lookup = lookUpKey(pasted, keySetOf(keyReading), attempts)
  const told = answers(asked, { subject: pasted, keyReading, lookup, now })
  return told.state === 'asked' ? told.answers.map(({ answer }) => answer) : []
}

/** Runs a library in every situation and holds what it does against the answer. `open`: where the answer may be "unknown". */
export function describeAgreement(consumer: Consumer, run: Run, open: readonly string[]): void {
  describe(`${consumer.name} answers as it does`, () => {
    test.each(Object.entries(situations))('%s', async (_, situation) => {
      expect(await difference(consumer, run, situation)).toBeNull()
    })

    test('any of many combinations', async () => {
      await fc.assert(
        fc.asyncProperty(anySituation, async (situation) => {
          expect(await difference(consumer, run, situation)).toBeNull()
        }),
        { numRuns: 500 },
      )
    })

    test('leaves no more open than is said', async () => {
      const left: string[] = []
      for (const [name, situation] of Object.entries(situations)) {
        const [answer] = await ask([consumer], situation)
        if (!answer || answer.does === 'unknown') left.push(name)
      }
      expect(left.toSorted()).toEqual([...openToAll, ...open].toSorted())
    })
  })
}

/** How the library and the answer differ, with what the library said; null where they do not. */
async function difference(consumer: Consumer, run: Run, situation: Situation): Promise<string | null> {
  const real = await run(situation).then(
    () => 'accepts',
    (error: unknown) => `refuses: ${String(error)}`,
  )
  const [answer] = await ask([consumer], situation)
  if (!answer || answer.does === 'unknown') return null
  return (answer.does === 'accepts') === (real === 'accepts')
    ? null
    : `${real}; answered ${answer.does}: ${answer.reason}`
}

/** What no library that was run is asked to answer for: documents that are no set, and what rests on the platform. */
const openToAll = [
  ...['point not on the curve', 'a space in n'],
  ...['keys by kid', 'keys by kid in keys', 'one key in keys', 'a comma too many', 'cut short'],
]
export const oddCoordinates = ['short coordinate', 'coordinate with a zero too many']
export const oddEntries = ['a text beside it', 'null beside it', 'a list beside it']

const anySituation: fc.Arbitrary<Situation> = fc
  .record({
    alg: fc.constantFrom('RS256', 'PS256', 'ES256'),
    kid: fc.constantFrom(undefined, 'a', 'b', '', '1'),
    keys: fc.array(
      fc.record(
        {
          pair: fc.constantFrom(rsa, otherRsa, p256, otherP256, p384, shortRsa),
          kid: fc.constantFrom('a', 'b', '', '1'),
          alg: fc.constantFrom('RS256', 'PS256', 'ES256', 'RSA-OAEP', ''),
          use: fc.constantFrom('sig', 'enc', ''),
          key_ops: fc.constantFrom(['verify'], ['sign'], [], ['verify', 'sign']),
        },
        { requiredKeys: ['pair'] },
      ),
      { minLength: 1, maxLength: 4 },
    ),
    claims: fc.record(
      { exp: fc.constantFrom(NOW - 1, NOW, NOW + 99), nbf: fc.constantFrom(NOW, NOW + 1) },
      { requiredKeys: [] },
    ),
  })
  .map(({ alg, kid, claims, keys: all }) => ({
    token: signed({ alg, kid }, (alg === 'ES256' ? p256 : rsa).privateKey, claims),
    set: keys(...all.map(({ pair, ...rest }) => jwk(pair, rest))),
    now: NOW,
  }))
