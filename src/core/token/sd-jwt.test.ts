import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { stringMember } from '../foundation/json-access'
import { readToken } from './read-token'

const file = new URL('../../../../shared/corpus/rfc9901-sd-jwt/a3-presentation.json', import.meta.url)
const issued = 'eyJhbGciOiJFUzI1NiJ9.e30.c2ln'

describe('an SD-JWT', () => {
  test('is its issuer’s JWT, and what follows the first tilde is kept apart', () => {
    const text = `${issued}~WyJhIl0~WyJiIl0~`
    const token = readToken(text)
    expect(token).toMatchObject({ form: 'sd-jwt', text, malformed: [], signingInput: 'eyJhbGciOiJFUzI1NiJ9.e30' })
    expect(token.segments.map(({ name, at }) => [name, text.slice(...at)])).toEqual([
      ['header', 'eyJhbGciOiJFUzI1NiJ9'],
      ['payload', 'e30'],
      ['signature', 'c2ln'],
      ['disclosures', 'WyJhIl0~WyJiIl0~'],
    ])
  })

  test('without disclosures ends in a tilde', () => {
    expect(readToken(`${issued}~`)).toMatchObject({ form: 'sd-jwt', malformed: [] })
  })

  test('is malformed where its issuer’s JWT is', () => {
    const reasons = readToken('eyJhbGciOiJFUzI1NiJ9.e30~WyJhIl0~').malformed.map((one) => one.reason)
    expect(reasons).toEqual(['SEGMENT_COUNT'])
  })
})

test.skipIf(!existsSync(file))(
  'the presentation of RFC 9901 Appendix A.3 is read, with and without key binding',
  () => {
    const vector = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
    for (const name of ['presentation', 'presentation_without_kb']) {
      const token = readToken(vector[name] as string)
      expect(token).toMatchObject({ form: 'sd-jwt', malformed: [] })
      expect(`${token.signingInput}.`).toBe(vector['issuer_jws']?.slice(0, (token.signingInput?.length ?? 0) + 1))
      expect(stringMember(token.header?.object, 'typ')).toBe('dc+sd-jwt')
      expect(stringMember(token.payload?.object, 'iss')).toBe('https://pid-issuer.bund.de.example')
    }
  },
)
