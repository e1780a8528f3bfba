import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findLibraryErrors } from './find-library-errors'
import { libraries } from './index'

const seen = (text: string) => findLibraryErrors(text).map(({ library, message }) => `${library}: ${message}`)
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const facts = (text: string) => findLibraryErrors(text).map(({ fact }) => fact)

/** What a hole holds in the tests. */
const fill = (text: string) => text.replace(/\{(\w*)\}/g, (_, name: string) => name || 'x1')

const token = `${part({ alg: 'HS256' })}.${part({ sub: '841', exp: 1 })}.${part({ signature: 'of thirty-two octets' })}`

test('lines that other libraries wrote are recognised', () => {
  // PyJWT 2.15.1, printed by Python; the others as their issue trackers and tests have them.
  const lines: readonly (readonly [string, string])[] = [
    ['jwt.exceptions.ExpiredSignatureError: Signature has expired', 'PyJWT: Signature has expired'],
    ['jwt.exceptions.InvalidSignatureError: Signature verification failed', 'PyJWT: Signature verification failed'],
    ['jwt.exceptions.DecodeError: Not enough segments', 'PyJWT: Not enough segments'],
    ["jwt.exceptions.InvalidAudienceError: Audience doesn't match", "PyJWT: Audience doesn't match"],
    [
      'jwt.exceptions.MissingRequiredClaimError: Token is missing the "exp" claim',
      'PyJWT: Token is missing the "exp" claim',
    ],
    [
      'jwt.exceptions.PyJWKClientError: Unable to find a signing key that matches: "key-1"',
      'PyJWT: Unable to find a signing key that matches: "key-1"',
    ],
    [
      'An error occurred while attempting to decode the Jwt: Signed JWT rejected: Another algorithm expected, or no matching key(s) found',
      'Nimbus JOSE + JWT: Signed JWT rejected: Another algorithm expected, or no matching key(s) found',
    ],
    [
      'DEBUG 27914 --- [io-9000-exec-10] o.s.s.oauth2.jwt.JwtClaimValidator       : The iss claim is not valid',
      'Spring Security: The iss claim is not valid',
    ],
    [
      'WWW-Authenticate: Bearer error="invalid_token", error_description="The signature key was not found"',
      'ASP.NET Core: The signature key was not found',
    ],
    [
      'token is unverifiable: error while executing keyfunc: the given key ID was not found in the JWKS',
      'golang-jwt: token is unverifiable: error while executing keyfunc',
    ],
    [
      'token has invalid claims: token is missing required claim: exp claim is required',
      'golang-jwt: token is missing required claim: exp claim is required',
    ],
    [
      'JWT expired 523259 milliseconds ago at 2025-02-22T14:35:14.000Z. Current time: 2025-02-22T14:43:57.259Z. Allowed clock skew: 0 milliseconds.',
      'JJWT: JWT expired … milliseconds ago at',
    ],
    [
      'oidc: id token issued by a different provider, expected "https://a.example/" got "https://a.example"',
      'go-oidc: oidc: id token issued by a different provider, expected "https://a.example/" got "https://a.example"',
    ],
    [
      "Jwks doesn't have key to match kid or alg from Jwt",
      "Envoy and Istio: Jwks doesn't have key to match kid or alg from Jwt",
    ],
  ]
  for (const [line, known] of lines) expect(seen(line), line).toContain(known)
})

describe('a log is taken as it is', () => {
  const message = 'Unable to find a signing key that matches: "key-1"'

  test.each([
    ['a JSON line', JSON.stringify({ level: 'error', msg: `PyJWKClientError: ${message}\n  at x` })],
    ['JSON in JSON', JSON.stringify({ line: JSON.stringify({ msg: message }) })],
    ['JSON with escaped quotes as numbers', `{"msg":"${message.replaceAll('"', '\\u0022')}"}`],
    ['an error page', `<pre>${message.replaceAll('"', '&quot;')}</pre>`],
    ['a message with typographic quotes', message.replace('"', '“').replace('"', '”')],
    ['a message over several lines', message.replaceAll(' ', '\r\n   ')],
  ])('%s', (_, log) => {
    expect(findLibraryErrors(log).map(({ captured }) => captured)).toEqual([{ kid: 'key-1' }])
  })

  test('the place is that in the text as pasted', () => {
    const log = `12:00 {"msg":"a\\n ${message.replaceAll('"', '\\"')} b"}`
    const [found] = findLibraryErrors(log)
    expect(log.slice(...(found?.at ?? []))).toBe(message.replaceAll('"', '\\"'))
  })

  test('IDX10501 and IDX10503 keep the kid, and neither keys nor token', () => {
    const older =
      "IDX10501: Signature validation failed. Unable to match key: \nkid: 'k-1'.\nExceptions caught:\n ''. \ntoken: '{}.{}'."
    const newer = `IDX10503: Signature validation failed. The token's kid is: 'k-1', but did not match any keys in TokenValidationParameters or Configuration. Keys tried: 'Microsoft.IdentityModel.Tokens.RsaSecurityKey'. \ntoken: '${token}'.`
    expect(findLibraryErrors(older).map(({ captured }) => captured)).toEqual([{ kid: 'k-1' }])
    expect(findLibraryErrors(newer).map(({ captured }) => captured)).toEqual([{ kid: 'k-1' }])
  })

  test('what .NET hides is not taken for a kid', () => {
    const log =
      "IDX10503: Signature validation failed. The token's kid is: '[PII of type 'System.String' is hidden. For more details, see https://aka.ms/IdentityModel/PII.]', but did not match any keys in TokenValidationParameters or Configuration."
    expect(findLibraryErrors(log).map(({ captured }) => captured)).toEqual([{}])
  })

  test('several errors are told in their order, each once', () => {
    const log = `jwt expired\njwt expired\n${message}\njwt malformed\n${message.replace('key-1', 'key-2')}`
    expect(facts(log)).toEqual(['expired', 'kid_not_in_set', 'malformed', 'kid_not_in_set'])
  })
})

describe('plain words', () => {
  test('are an error of the library that has left a sign', () => {
    expect(seen('JsonWebTokenError: invalid signature\n    at verify (/app/index.js:3:4)')).toEqual([
      'jsonwebtoken: invalid signature',
    ])
  })

  test('are an error where they stand alone', () => {
    expect(seen(' "invalid signature" ')).toEqual(['jsonwebtoken: invalid signature'])
  })

  test('are nothing in any other text', () => {
    expect(seen('the package has an invalid signature, so apt does not install it; the request timed out')).toEqual([])
  })

  test('of two libraries belong to the one that has left a sign', () => {
    const text = 'The JWKS endpoint did not contain any signing keys'
    expect(seen(`JwksError: ${text}`)).toEqual([`jwks-rsa: ${text}`])
    expect(seen(`PyJWKClientError: ${text}`)).toEqual([`PyJWT: ${text}`])
  })

  test('inside of a word are nothing', () => {
    expect(seen('myjwt expiredness; notjwt malformed')).toEqual([])
  })
})

describe('any text', () => {
  const words = fc.constantFrom(
    ...libraries.flatMap(({ sources, signs }) => [
      ...signs,
      ...sources.flatMap(({ errors }) =>
        errors.flatMap(({ texts = [], plain = [], names = [] }) => [...texts, ...plain, ...names]),
      ),
    ]),
    '\\',
    '\\\\"',
    '\\u00',
    '&quot;',
    "'",
    '"',
    '{kid}',
    '\n',
    token,
  )
  const logs = fc.array(fc.oneof(words.map(fill), words, fc.string({ unit: 'binary' })), { maxLength: 30 })

  test('is taken, and its places are in it', () => {
    fc.assert(
      fc.property(logs, (pieces) => {
        const log = pieces.join('')
        for (const { at, message } of findLibraryErrors(log)) {
          expect(at[0]).toBeLessThan(at[1])
          expect(at[1]).toBeLessThanOrEqual(log.length)
          expect(message).not.toBe('')
        }
      }),
      { numRuns: 500 },
    )
  })

  test('gives up no token that is in it', () => {
    fc.assert(
      fc.property(logs, fc.constantFrom('"', "'", ' ', '', ', '), (pieces, glue) => {
        const found = JSON.stringify(findLibraryErrors(pieces.flatMap((piece) => [piece, token]).join(glue)))
        for (const segment of token.split('.')) expect(found).not.toContain(segment.slice(0, 12))
      }),
      { numRuns: 300 },
    )
  })

  test('of a megabyte is read', () => {
    for (const unit of [
      '\\',
      '\\"',
      "Unable to find a signing key that matches '",
      'jwt expired ',
      '&',
      ' \n',
      'IDX10503',
    ])
      expect(findLibraryErrors(unit.repeat(1_000_000 / unit.length)).length).toBeLessThan(30)
  })
})
