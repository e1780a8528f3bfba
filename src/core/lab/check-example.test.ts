import { describe, expect, test } from 'vitest'
import { checks } from '../checks'
import { inspect } from '../inspect'
import { readSourceText } from '../sources/read-source'
import { hasToken, openCheckExample } from './check-example'
import { isOfExample } from './example-id'
import type { Given } from './worked-example'

/** As the page holds a token against its boxes and sets: the key box first, then the set that came with the example. */
async function codesOf({ token, keys, sources = [], asOf = 0, ...given }: Given): Promise<readonly string[]> {
  const own = keys === '' ? sources[0] : undefined
  const others = own ? sources.slice(1) : sources
  const origin = own?.origin ?? { kind: 'given', at: asOf }
  const held = own ? { keys: own.keySet } : keys === '' ? {} : { keys }
  const { findings } = await inspect(token, { ...given, ...held, source: { origin, others }, now: asOf })
  return findings.map(({ code }) => code)
}

const opened = checks.flatMap(({ code, examples }) =>
  [...examples.flags.map((one) => [one, true] as const), ...examples.passes.map((one) => [one, false] as const)].map(
    ([example, flagged], at) => ({ code, at, flagged, given: openCheckExample(example), example }),
  ),
)

describe.each(checks.map(({ code }) => code))('the examples of %s, opened in the page', (code) => {
  test('show the finding, or its absence', async () => {
    for (const { at, flagged, given } of opened.filter((one) => one.code === code)) {
      if (given) expect((await codesOf(given)).includes(code), `example ${at}`).toBe(flagged)
    }
  })
})

describe('an example that is opened', () => {
  test('has something in the token box, and no address in the key box', () => {
    for (const { code, given } of opened) {
      if (!given) continue
      expect(given.token.trim(), code).not.toBe('')
      expect(readSourceText(given.keys).kind, code).toBe('keys')
    }
  })

  test('brings sets that go away with it, and that nothing offers to ask again', () => {
    const sources = opened.flatMap(({ given }) => given?.sources ?? [])
    expect(sources.length).toBeGreaterThan(20)
    for (const source of sources) {
      expect(isOfExample(source)).toBe(true)
      if (source.origin.kind === 'fetched') expect(source.origin.evidence.via).toBe('curl')
    }
  })

  test('is none for a recording, and for what depends on how the page was served', () => {
    for (const { given, example } of opened)
      expect(given === null).toBe(!hasToken(example) || example.webcrypto === false)
  })
})
