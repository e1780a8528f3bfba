import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inspect } from '../inspect'
import type { Inspection } from '../verdict/inspection'

const corpus = new URL('../../../../shared/corpus/', import.meta.url)
const text = (path: string) => readFileSync(new URL(path, corpus), 'utf8')
const json = <T>(path: string) => JSON.parse(text(path)) as T
const absent = !existsSync(corpus)

const codesOf = ({ findings }: Inspection) => findings.map(({ code }) => code).toSorted()
const inspectWith = (token: string, keys: unknown, now: number) =>
  inspect(token, {
    ...(keys === undefined ? {} : { keys: typeof keys === 'string' ? keys : JSON.stringify(keys) }),
    now,
  })

interface Cookbook {
  readonly input: { readonly key: unknown }
  readonly output: { readonly compact: string }
}

interface Case {
  readonly name: string
  readonly token: () => string
  readonly keys?: () => unknown
  readonly now: number
  readonly verdict: Inspection['verdict']
  readonly codes: readonly string[]
}

const github = (file: string) => () => text(`github-actions-flask-oidc/${file}`)
const auth0 = () =>
  json<{ token: string; jwks_matching: unknown; jwks_no_matching_kid: unknown }>('pyjwt/auth0-m2m-token-and-jwks.json')
const proof = (index: number) => json<readonly { token: string }[]>('rfc9449-dpop/proofs.json')[index]?.token ?? ''
/** When the first two proofs were fresh. */
const proofTimes = [1_562_262_620, 1_562_265_300]
const ownKey = (token: string) =>
  (JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) as { jwk: unknown }).jwk
const rfc7515 = (example: string, end: string) => () => text(`rfc-vectors-latchset/rfc7515_${example}.${end}`)
const cookbook = (file: string) => json<Cookbook>(`cookbook-rfc7520/jws/${file}.json`)
const sdJwt = () =>
  json<Record<'presentation' | 'issuer_jws' | 'kb_jwt' | 'issuer_public_jwk' | 'holder_public_jwk', unknown>>(
    'rfc9901-sd-jwt/a3-presentation.json',
  )

const cases: readonly Case[] = [
  {
    name: 'a GitHub Actions token of 2023, wrapped over lines, today',
    token: github('expired.txt'),
    keys: github('RS256.pem'),
    now: 1_763_700_000,
    verdict: 'refused',
    codes: ['GITHUB_AUD_DEFAULT', 'GITHUB_SUB_MUTABLE', 'TOKEN_EXPIRED', 'TOKEN_WHITESPACE', 'X5C_EXPIRED'],
  },
  {
    name: 'the same token while it was valid',
    token: github('expired.txt'),
    keys: github('RS256.pem'),
    now: 1_674_498_700,
    verdict: 'accepted',
    codes: ['GITHUB_AUD_DEFAULT', 'GITHUB_SUB_MUTABLE', 'TOKEN_WHITESPACE'],
  },
  {
    name: 'the same token with its last character changed',
    token: github('bad.txt'),
    keys: github('RS256.pem'),
    now: 1_674_498_700,
    verdict: 'refused',
    codes: ['GITHUB_AUD_DEFAULT', 'GITHUB_SUB_MUTABLE', 'MALFORMED_TOKEN', 'SIGNATURE_INVALID', 'TOKEN_WHITESPACE'],
  },
  {
    name: 'the default token of jwt.io, without keys',
    token: github('default.txt'),
    now: 1_763_700_000,
    verdict: 'undecided',
    codes: ['CLAIM_PRIVILEGED', 'EXP_MISSING', 'ISSUER_MISSING', 'TOKEN_WHITESPACE'],
  },
  {
    name: 'an Auth0 token with its key set',
    token: () => auth0().token,
    keys: () => auth0().jwks_matching,
    now: 1_572_006_960,
    verdict: 'accepted',
    codes: ['TOKEN_EXPIRING_SOON', 'X5T_HEX_ENCODED'],
  },
  {
    name: 'an Auth0 token with another key set',
    token: () => auth0().token,
    keys: () => auth0().jwks_no_matching_kid,
    now: 1_572_006_960,
    verdict: 'refused',
    codes: ['KID_UNKNOWN', 'TOKEN_EXPIRING_SOON'],
  },
  ...[0, 1].flatMap((index): Case[] => [
    {
      name: `DPoP proof ${index + 1} without keys`,
      token: () => proof(index),
      now: proofTimes[index] ?? 0,
      verdict: 'undecided',
      codes: ['JWK_HEADER_PROOF'],
    },
    {
      name: `DPoP proof ${index + 1} with its own key given`,
      token: () => proof(index),
      keys: () => ownKey(proof(index)),
      now: proofTimes[index] ?? 0,
      verdict: 'accepted',
      codes: ['JWK_HEADER_PROOF', 'JWKS_IS_SINGLE_JWK'],
    },
  ]),
  {
    name: 'a DPoP proof with iat as a string and a key for “sign”',
    token: () => proof(2),
    keys: () => ownKey(proof(2)),
    now: 1_655_292_920,
    verdict: 'refused',
    codes: [
      'JWK_HEADER_PROOF',
      'JWKS_IS_SINGLE_JWK',
      'KEY_USE_UNKNOWN',
      'REQUIRED_CLAIM_MISSING',
      'REQUIRED_CLAIM_MISSING',
      'SIGNATURE_INVALID',
      'TIME_CLAIM_TYPE',
    ],
  },
  {
    name: 'RFC 7515 A.1, HS256',
    token: rfc7515('A.1', 'jwsc'),
    keys: rfc7515('A.1', 'jwk'),
    now: 1_300_818_800,
    verdict: 'accepted',
    codes: ['JWKS_IS_SINGLE_JWK'],
  },
  ...['A.2', 'A.3'].map(
    (example): Case => ({
      name: `RFC 7515 ${example}, whose key is printed with its private half`,
      token: rfc7515(example, 'jwsc'),
      keys: rfc7515(example, 'jwk'),
      now: 1_300_818_800,
      verdict: 'accepted',
      codes: ['JWKS_IS_SINGLE_JWK', 'KNOWN_TEST_KEY', 'PRIVATE_KEY_IN_JWKS'],
    }),
  ),
  {
    name: 'RFC 7515 A.4, whose payload is the word “Payload”',
    token: rfc7515('A.4', 'jwsc'),
    keys: rfc7515('A.4', 'jwk'),
    now: 1_300_818_800,
    verdict: 'refused',
    codes: ['JWKS_IS_SINGLE_JWK', 'KNOWN_TEST_KEY', 'MALFORMED_TOKEN', 'PRIVATE_KEY_IN_JWKS'],
  },
  {
    name: 'RFC 7515 A.5, alg none',
    token: rfc7515('A.5', 'jwsc'),
    now: 1_300_818_800,
    verdict: 'refused',
    codes: ['ALG_NONE'],
  },
  ...['4_1.rsa_v15_signature', '4_2.rsa-pss_signature', '4_3.ecdsa_signature'].map(
    (file): Case => ({
      name: `RFC 7520 ${file}, whose payload is prose`,
      token: () => cookbook(file).output.compact,
      keys: () => cookbook(file).input.key,
      now: 1_763_700_000,
      verdict: 'refused',
      codes: ['JWKS_IS_SINGLE_JWK', 'KNOWN_TEST_KEY', 'MALFORMED_TOKEN', 'PRIVATE_KEY_IN_JWKS'],
    }),
  ),
  {
    name: 'RFC 7520 4.4, HS256 over prose',
    token: () => cookbook('4_4.hmac-sha2_integrity_protection').output.compact,
    keys: () => cookbook('4_4.hmac-sha2_integrity_protection').input.key,
    now: 1_763_700_000,
    verdict: 'refused',
    codes: ['JWKS_IS_SINGLE_JWK', 'MALFORMED_TOKEN'],
  },
  {
    name: 'RFC 9901 A.3, the presentation',
    token: () => String(sdJwt().presentation),
    keys: () => sdJwt().issuer_public_jwk,
    now: 1_763_700_000,
    verdict: 'undecided',
    codes: ['SD_JWT', 'CNF_BOUND', 'JWKS_IS_SINGLE_JWK', 'KNOWN_TEST_KEY'],
  },
  {
    name: 'RFC 9901 A.3, the issuer’s JWT alone',
    token: () => String(sdJwt().issuer_jws),
    keys: () => sdJwt().issuer_public_jwk,
    now: 1_763_700_000,
    verdict: 'accepted',
    codes: ['CNF_BOUND', 'JWKS_IS_SINGLE_JWK', 'KNOWN_TEST_KEY'],
  },
  {
    name: 'RFC 9901 A.3, the key binding',
    token: () => String(sdJwt().kb_jwt),
    keys: () => sdJwt().holder_public_jwk,
    now: 1_748_537_250,
    verdict: 'accepted',
    codes: ['JWKS_IS_SINGLE_JWK', 'KNOWN_TEST_KEY'],
  },
]

describe.skipIf(absent)('real tokens', () => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', async (_, { token, keys, now, verdict, codes }) => {
    const inspection = await inspectWith(token(), keys?.(), now)
    expect([inspection.verdict, codesOf(inspection)]).toEqual([verdict, codes.toSorted()])
  })

  test('encrypted tokens and JSON serializations of RFC 7520 raise nothing', async () => {
    for (const folder of ['jwe', 'jws'])
      for (const file of readdirSync(new URL(`cookbook-rfc7520/${folder}`, corpus))) {
        const { output } = json<{ output: { compact?: string; json?: unknown; json_flat?: unknown } }>(
          `cookbook-rfc7520/${folder}/${file}`,
        )
        const serialized = output.json ?? output.json_flat
        // A compact form has prose for claims where it is not encrypted or detached, and without keys that is all there is to say.
        const inCompact = folder === 'jwe' || file.startsWith('4_5')
        const token = inCompact && output.compact ? output.compact : JSON.stringify(serialized)
        expect([file, codesOf(await inspectWith(token, undefined, 1_763_700_000))]).toEqual([
          file,
          file.startsWith('4_5') ? ['DETACHED_PAYLOAD'] : [],
        ])
      }
  })
})
