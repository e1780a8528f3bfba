import { describe, expect, test } from 'vitest'
import { checks } from '../checks'
import { writeBase64url } from '../foundation/base64url'
import { writeUtf8 } from '../foundation/utf8'
import { inspect } from '../inspect'
import { keySetOf, makeKey, mint } from '../lab/mint'
import type { Inspection } from '../verdict/inspection'
import { facts } from './facts'
import { findLibraryErrors } from './find-library-errors'
import type { Fact } from './library-error'
import { lookHere } from './look-here'

const now = 1_780_000_000
const [one, two] = [await makeKey('key-1'), await makeKey('key-2')]
const header = { alg: 'ES256', kid: 'key-1', typ: 'at+jwt' }
const claims = {
  iss: 'https://id.acme.example',
  aud: ['orders-api'],
  sub: '841',
  iat: now - 60,
  nbf: now - 60,
  exp: now + 600,
}
const encode = (value: object) => writeBase64url(writeUtf8(JSON.stringify(value)))

interface Given {
  readonly header?: object
  readonly claims?: object
  readonly text?: string
  readonly keys?: string | null
}

async function look({
  header: ownHeader,
  claims: ownClaims,
  text,
  keys = keySetOf(one, two),
}: Given = {}): Promise<Inspection> {
  const token = text ?? (await mint(one, { ...header, ...ownHeader }, { ...claims, ...ownClaims }))
  return inspect(token, { ...(keys === null ? {} : { keys }), now })
}

/** What the error of a log comes to for the token and keys given. */
async function here(log: string, given: Given = {}) {
  const [found] = findLibraryErrors(log)
  expect(found, log).toBeDefined()
  return lookHere(found as NonNullable<typeof found>, await look(given))
}

const onlyTwo = { keys: keySetOf(two) }
const unsigned = `${encode({ alg: 'none' })}.${encode(claims)}.`
const idx10503 = (kid: string) =>
  `IDX10503: Signature validation failed. The token's kid is: '${kid}', but did not match any keys in TokenValidationParameters or Configuration.`

/** Of every fact: an error, what is given, how it stands and what the sentence has in it. */
const cases: readonly (readonly [Fact, string, Given, 'same' | 'differs' | 'open', string])[] = [
  ['kid_not_in_set', idx10503('key-1'), onlyTwo, 'same', '“key-1”'],
  ['kid_not_in_set', idx10503('key-1'), {}, 'differs', 'another set or an older copy'],
  ['kid_not_in_set', idx10503('key-9'), onlyTwo, 'differs', 'another token'],
  ['kid_not_in_set', idx10503('key-1'), { keys: null }, 'open', 'key set'],
  [
    'kid_not_in_set',
    'Unable to find a signing key that matches: "None"',
    { header: { kid: undefined } },
    'same',
    'no kid',
  ],
  ['no_fitting_key', 'JWKSNoMatchingKey', onlyTwo, 'same', '“key-1”'],
  ['no_fitting_key', 'JWKSNoMatchingKey', {}, 'differs', 'older copy'],
  ['no_fitting_key', 'JWKSNoMatchingKey', { keys: keySetOf({ ...one, jwk: { ...one.jwk, use: 'enc' } }) }, 'same', ''],
  ['several_keys', 'JWKSMultipleMatchingKeys', { header: { kid: undefined } }, 'same', '2 keys'],
  ['several_keys', 'JWKSMultipleMatchingKeys', {}, 'differs', 'one fits'],
  ['several_keys', 'JWKSMultipleMatchingKeys', { keys: keySetOf(one) }, 'differs', 'one fits'],
  ['no_fitting_key', 'JWKSNoMatchingKey', { keys: keySetOf(one) }, 'differs', 'fits by kid'],
  [
    'kid_missing',
    'No KID specified and JWKS endpoint returned more than 1 key',
    { header: { kid: undefined } },
    'same',
    'no kid',
  ],
  ['kid_missing', 'No KID specified and JWKS endpoint returned more than 1 key', {}, 'differs', '“key-1”'],
  ['kid_type', 'Jwt header [kid] field is not a string', { header: { kid: 7 } }, 'same', 'a number'],
  ['kid_type', 'Jwt header [kid] field is not a string', {}, 'differs', 'a string'],
  ['signature_invalid', 'jwt.exceptions: Signature verification failed', {}, 'differs', '“key-1”'],
  [
    'signature_invalid',
    'jwt.exceptions: Signature verification failed',
    { header: { kid: 'key-2' } },
    'same',
    '“key-2”',
  ],
  [
    'signature_invalid',
    'jwt.exceptions: Signature verification failed',
    { header: { kid: 'gone' } },
    'differs',
    'tried another',
  ],
  ['signature_invalid', 'jwt.exceptions: Signature verification failed', { keys: null }, 'open', 'No keys'],
  ['no_key_verifies', 'failed to verify id token signature', onlyTwo, 'same', '“key-1”'],
  ['no_key_verifies', 'failed to verify id token signature', {}, 'differs', 'verifies here'],
  ['signature_missing', 'jwt signature is required', { text: unsigned }, 'same', '“none”'],
  ['signature_missing', 'jwt signature is required', {}, 'differs', 'has a signature'],
  [
    'alg_missing',
    'jose/dist JWS "alg" (Algorithm) Header Parameter missing or invalid',
    { header: { alg: undefined } },
    'same',
    'alg',
  ],
  ['alg_missing', 'jose/dist JWS "alg" (Algorithm) Header Parameter missing or invalid', {}, 'differs', '“ES256”'],
  ['alg_none', 'Unsecured (plain) JWTs are rejected, extend class to handle', { text: unsigned }, 'same', '“none”'],
  ['alg_none', 'Unsecured (plain) JWTs are rejected, extend class to handle', {}, 'differs', '“ES256”'],
  ['alg_not_allowed', 'The specified alg value is not allowed', {}, 'open', '“ES256”'],
  [
    'alg_not_allowed',
    'oidc: id token signed with unsupported algorithm, expected ["RS256"] got "ES256"',
    {},
    'same',
    '“RS256”',
  ],
  [
    'alg_not_allowed',
    'oidc: id token signed with unsupported algorithm, expected ["RS256" "ES256"] got "ES256"',
    {},
    'differs',
    'allows',
  ],
  [
    'alg_not_allowed',
    'oidc: id token signed with unsupported algorithm, expected ["RS256"] got "PS256"',
    {},
    'differs',
    '“PS256”',
  ],
  ['alg_unknown', 'Jwt header [alg] is not supported', { header: { alg: 'XX99' } }, 'same', '“XX99”'],
  ['alg_unknown', 'Jwt header [alg] is not supported', {}, 'open', '“ES256”'],
  ['key_misfit', 'JWS object rejected: No matching verifier(s) found', { header: { alg: 'ES384' } }, 'same', '“P-384”'],
  ['key_misfit', 'JWS object rejected: No matching verifier(s) found', {}, 'differs', 'another key'],
  ['key_too_weak', 'RS256 requires key modulusLength to be 2048 bits or larger', {}, 'differs', 'long enough'],
  [
    'key_too_weak',
    'RS256 requires key modulusLength to be 2048 bits or larger',
    { header: { alg: 'HS256' }, keys: '{"kty":"oct","k":"YWJj","alg":"HS256"}' },
    'same',
    '',
  ],
  [
    'key_unreadable',
    "Jwks doesn't have any valid public key",
    { keys: '{"keys":[{"kty":"EC","crv":"P-256","kid":"key-1"}]}' },
    'same',
    'cannot be used',
  ],
  ['key_unreadable', "Jwks doesn't have any valid public key", {}, 'differs', 'can be used'],
  ['malformed', 'jwt malformed', { text: 'eyJhbGciOiJFUzI1NiJ9.eyJh' }, 'same', ''],
  ['malformed', 'jwt malformed', {}, 'differs', 'well formed'],
  ['crit', 'Extension Header Parameter "x" is not recognized', { header: { crit: ['x'], x: 1 } }, 'same', '“x”'],
  ['crit', 'Extension Header Parameter "x" is not recognized', {}, 'differs', 'no crit'],
  ['typ', 'JOSE header typ (type) at+jwt not allowed', {}, 'open', '“at+jwt”'],
  ['typ', 'JOSE header typ (type) dpop+jwt not allowed', {}, 'differs', '“dpop+jwt”'],
  ['expired', 'jwt expired', { claims: { exp: now - 3_600 } }, 'same', '1 hour ago'],
  ['expired', 'jwt expired', {}, 'differs', 'expires in 10 minutes'],
  ['expired', 'jwt expired', { claims: { exp: undefined } }, 'differs', 'no exp'],
  ['not_yet_valid', 'jwt not active', { claims: { nbf: now + 3_600 } }, 'same', 'not yet valid'],
  ['not_yet_valid', 'jwt not active', {}, 'open', '1 minute ago'],
  ['issued_later', 'The token is not yet valid (iat)', { claims: { iat: now + 3_600 } }, 'same', 'in 1 hour'],
  ['issued_later', 'The token is not yet valid (iat)', {}, 'open', 'clock is behind'],
  ['too_old', 'maxAge exceeded', {}, 'open', '1 minute ago'],
  ['too_old', 'maxAge exceeded', { claims: { iat: undefined } }, 'differs', 'no iat'],
  ['claim_type', '"exp" claim must be a number', { claims: { exp: '1' } }, 'same', '“1”'],
  ['claim_type', '"exp" claim must be a number', {}, 'differs', 'right type'],
  ['claim_type', 'Expiration Time claim (exp) must be an integer.', { claims: { exp: now + 0.5 } }, 'open', 'whole'],
  ['claim_missing', 'missing required "email" claim', {}, 'same', '“email”'],
  ['claim_missing', 'JWT missing required claims: [email, sub]', {}, 'same', '“email”'],
  ['claim_missing', 'missing required "sub" claim', {}, 'differs', '“sub”'],
  ['claim_differs', 'The iss claim is not valid', {}, 'open', '“https://id.acme.example”'],
  ['claim_differs', 'jwt issuer invalid. expected: https://id.acme.example/', {}, 'same', '“https://id.acme.example/”'],
  ['claim_differs', 'jwt audience invalid. expected: billing-api or orders-api', {}, 'differs', '“orders-api”'],
  ['claim_differs', 'jwt audience invalid. expected: billing-api', {}, 'same', '“billing-api”'],
  ['claim_differs', "The issuer 'https://else.example' is invalid", {}, 'differs', 'another token'],
  ['claim_differs', 'oidc: expected audience "web" got ["mobile"]', {}, 'differs', '“mobile”'],
  ['set_unreachable', 'Jwks remote fetch is failed', {}, 'open', 'Fetch the key set'],
  ['set_empty', 'The JWKS endpoint did not contain any keys', {}, 'differs', '2 keys'],
  ['set_empty', 'The JWKS endpoint did not contain any keys', { keys: '{"keys":[]}' }, 'same', ''],
  ['set_unreadable', 'JSON Web Key Set malformed', {}, 'differs', 'can be read'],
  ['set_unreadable', 'JSON Web Key Set malformed', { keys: null }, 'open', 'No keys'],
  ['setup', 'jwt must be provided', {}, 'open', 'set up'],
]

describe('an error is set beside the token and the set', () => {
  test.each(cases)('%s: %s', async (fact, log, given, stands, words) => {
    expect(findLibraryErrors(log)[0]?.fact).toBe(fact)
    const { sentence, ...rest } = await here(log, given)
    expect(`${rest.stands}: ${sentence}`).toMatch(new RegExp(`^${stands}: `))
    expect(sentence).toContain(words)
    expect(sentence).toMatch(/^[A-Z“].*\.$/s)
  })

  test('of every fact there is a case', () => {
    expect(new Set(cases.map(([fact]) => fact))).toEqual(new Set(Object.keys(facts)))
  })
})

test('the findings that belong to an error are named', async () => {
  expect((await here(idx10503('KEY-1'), { header: { kid: 'KEY-1' } })).codes).toEqual(['KID_UNKNOWN', 'KID_NEAR_MISS'])
})

test('every finding that a fact names is one of the catalogue', () => {
  const known = new Set(checks.flatMap(({ code, formerly = [] }) => [code, ...formerly]))
  const named = Object.values(facts).flatMap(({ codes, aside = [] }) => [...codes, ...aside])
  expect(named.filter((code) => !known.has(code))).toEqual([])
})
