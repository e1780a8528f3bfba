import { quote } from '../../foundation/wording'
import { algorithmConflict } from '../../verify/algorithm-conflict'
import { keyPhrase } from '../../verify/key-phrase'
import type { Candidate } from '../../verify/look-up-key'
import { anyOf } from '../any-of'
import { defineCheck, type Sighting } from '../define-check'

import { inHeader } from '../places'
import { es256, hs256, RFC_NOW, rs256 } from '../rfc-examples'

type Conflict = {
  readonly cause: 'policy' | 'kty' | 'crv' | 'alg'
  readonly alg: string
  readonly key: string | null
  readonly expected: string
  readonly found: string | null
  /** HMAC against a key that is public. */
  readonly confusion: boolean
}

/** Two causes: the policy does not allow the algorithm, which needs no keys, and the key is not for it. */
export default defineCheck({
  code: 'ALGORITHM_INVALID',
  subject: 'lookup',
  severity: 'error',
  refuses: true,
  title: 'The algorithm is not allowed, or is not that of the key',
  why: 'A verifier decides which algorithms it accepts, and each key is for one algorithm. Where the token decides instead, an attacker signs with a public key as HMAC secret, or with whatever is weakest.',
  fix: {
    issuer: 'Sign with the algorithm that the key is published for, and keep alg in the key set true.',
    verifier: 'List the algorithms that you accept, and refuse a token whose alg does not fit the key.',
  },
  cites: ['RFC 8725 §3.1', 'RFC 7517 §4.4', 'RFC 7518 §3.1'],
  applies: ({ alg, keySet }, { policy }) => alg !== null && (keySet !== null || policy.allowed_algs !== undefined),
  *look({ alg, algorithm, lookup }, { policy }): Iterable<Sighting<Conflict>> {
    if (alg === null) return
    const at = inHeader('alg')
    const allowed = policy.allowed_algs
    if (allowed && !allowed.includes(alg)) {
      yield { at, facts: { cause: 'policy', alg, key: null, expected: anyOf(allowed), found: null, confusion: false } }
    }
    const key = algorithmConflict(lookup)
    if (!key || !algorithm) return
    const name = keyPhrase(lookup, lookup.candidates.indexOf(key))
    const confusion = algorithm.family === 'hmac' && key.kty !== 'oct'
    const facts = { alg, key: name, confusion }
    if (key.clauses.kty === 'conflicts')
      yield { at, facts: { ...facts, cause: 'kty', expected: keyKind(algorithm.kty), found: keyInWords(key) } }
    else if (key.clauses.crv === 'conflicts')
      yield {
        at,
        facts: {
          ...facts,
          cause: 'crv',
          expected: algorithm.curves.map(quote).join(' or '),
          found: quote(key.crv ?? ''),
        },
      }
    else yield { at, facts: { ...facts, cause: 'alg', expected: quote(key.alg ?? ''), found: null } }
  },
  says: ({ cause, alg, key, expected, found, confusion }) => {
    if (cause === 'policy') return `The alg ${quote(alg)} is not allowed; expected ${expected}.`
    if (cause === 'alg') return `The alg of the token is ${quote(alg)}, but ${key} is for ${expected} only.`
    if (cause === 'crv') return `The alg ${quote(alg)} needs a key on ${expected}, but ${key} is on ${found}.`
    const warning = ' A verifier that takes a public key for the secret lets anyone sign (algorithm confusion).'
    return `The alg ${quote(alg)} needs ${expected}, but ${key} is ${found}.${confusion ? warning : ''}`
  },
  examples: {
    flags: [
      { header: { alg: 'HS256' }, policy: { allowed_algs: ['RS256', 'ES256'] } },
      { header: { alg: 'HS256', kid: '1' }, keys: { keys: [{ ...rs256.jwk, kid: '1' }] } },
      { header: { alg: 'RS256', kid: '1' }, keys: { keys: [{ ...rs256.jwk, kid: '1', alg: 'RS512' }] } },
      { header: { alg: 'ES384', kid: '1' }, keys: { keys: [{ ...es256.jwk, kid: '1' }] } },
      { text: hs256.text, keys: es256.jwk, now: RFC_NOW },
    ],
    passes: [
      { policy: { allowed_algs: ['ES256'] } },
      { text: es256.text, keys: { ...es256.jwk, alg: 'ES256' }, now: RFC_NOW },
      { text: es256.text, keys: { keys: [rs256.jwk, es256.jwk] }, now: RFC_NOW },
    ],
  },
})

const kinds: ReadonlyMap<string, string> = new Map([
  ['RSA', 'an RSA key'],
  ['EC', 'an EC key'],
  ['OKP', 'an OKP key'],
  ['AKP', 'an AKP key'],
  ['oct', 'a secret'],
])

const keyKind = (kty: string) => kinds.get(kty) ?? `a key of kty ${quote(kty)}`

function keyInWords({ kty, crv }: Candidate): string {
  return `${keyKind(kty)}${crv === null ? '' : ` on ${quote(crv)}`}`
}
