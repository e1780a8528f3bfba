import { expect, test } from 'vitest'
import { inspect } from '../inspect'
import { keySetOf, makeKey, mint } from '../lab/mint'
import { explainError } from './explain-error'
import { findLibraryErrors } from './find-library-errors'
import { libraries } from './index'

const now = 1_780_000_000
const key = await makeKey('key-1')
const keys = keySetOf(key)
const token = await mint(key, { alg: 'ES256', kid: 'key-1' }, { aud: 7, iss: null, exp: now + 600 })

test('what the library says is quoted, with what it checked and where that is written', async () => {
  const [found] = findLibraryErrors('jwt.exceptions.InvalidSignatureError: Signature verification failed')
  const { says, checked, source } = explainError(
    found as NonNullable<typeof found>,
    await inspect(token, { keys, now }),
  )
  expect(says).toBe('PyJWT says “Signature verification failed”.')
  expect(checked).toMatch(/^It verified the signature/)
  expect(source).toEqual({
    label: 'api_jws.py, jpadilla/pyjwt 2.15.1',
    url: 'https://github.com/jpadilla/pyjwt/blob/2.15.1/jwt/api_jws.py',
  })
})

test('every error is explained beside any inspection', async () => {
  const texts = libraries.flatMap(({ signs, sources }) =>
    sources.flatMap(({ errors }) =>
      errors.flatMap(({ texts: own = [], plain = [], names = [] }) =>
        [...own, ...plain, ...names].map((text) => `${signs[0]} ${text}`),
      ),
    ),
  )
  const unsigned = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiI4NDEifQ.'
  const encrypted = 'eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.a.b.c.d'
  const inspections = await Promise.all([
    ...['', 'hello', unsigned, 'e30.W10.', encrypted, token].map((text) => inspect(text, { keys, now })),
    inspect(token, { now }),
    inspect(token, { keys: '{"keys":[]}', now }),
    inspect(token, { keys: 'a secret of nobody', now }),
  ])
  for (const text of texts)
    for (const found of findLibraryErrors(text))
      for (const inspection of inspections) {
        const explained = explainError(found, inspection)
        expect(explained.here.sentence).toMatch(/\.$/)
        expect(structuredClone(explained)).toEqual(explained)
      }
})
