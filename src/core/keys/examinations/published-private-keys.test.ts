import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readKeys } from '../read-keys'
import { thumbprint } from '../thumbprint'
import { publishedPrivateKeys } from './published-private-keys'

const corpus = new URL('../../../../../shared/corpus/', import.meta.url)

test('the table has thumbprints, each with a place', () => {
  for (const [one, where] of publishedPrivateKeys) {
    expect(one).toMatch(/^[\w-]{43}$/)
    expect(where).toMatch(/^(?:RFC \d{4} |the |jwt\.io)/)
  }
})

describe.skipIf(!existsSync(corpus))('of the corpus', () => {
  const whole = [
    ['rfc-vectors-latchset', /^rfc75.*\.jwk/],
    ['cookbook-rfc7520/jwk', /private/],
    ['pyjwt', /^jwk_.*_key/],
  ] as const

  test.each(whole)('every private key in %s is known', (folder, name) => {
    const unknown = readdirSync(new URL(folder, corpus))
      .filter((file) => name.test(file))
      .flatMap((file) => {
        const reading = readKeys(readFileSync(new URL(`${folder}/${file}`, corpus), 'utf8'))
        const keys = reading.state === 'unreadable' ? [] : reading.value.keys
        return keys.flatMap((key) =>
          key.privateMembers.length > 0 && !publishedPrivateKeys.has(thumbprint(key) ?? '')
            ? [`${file} ${key.pointer}`]
            : [],
        )
      })
    expect(unknown).toEqual([])
  })
})
