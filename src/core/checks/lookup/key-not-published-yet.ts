import { member, stringMember } from '../../foundation/json-access'
import { duration } from '../../foundation/time'
import { hasKid } from '../../keys/kid-index'
import { nearMisses } from '../../keys/near-miss'
import { webUrl } from '../../sources/address'
import { defineCheck } from '../define-check'
import { readEntraIssuer } from '../entra'
import { EXAMPLE_NOW } from '../example-now'
import { asksForKid, awaitsRefresh, missingKid } from '../missing-kid'
import { inHeader } from '../places'
import { es256, otherEcJwk } from '../rfc-examples'
import { timeOf } from '../set-history'
import type { LookupSubject } from '../subjects'
import { isOfIssuer, issuersOf } from '../two-issuers'

const key1 = { keys: [{ ...es256.jwk, kid: 'key-1' }] }
const key2 = { keys: [{ ...otherEcJwk, kid: 'key-2' }] }
const header = { alg: 'ES256', kid: 'key-2' }
const iss = 'https://id.acme.example'
const issued = (iat: number) => ({ iss, iat: EXAMPLE_NOW + iat, exp: EXAMPLE_NOW + iat + 3600 })

/** What is left when nothing that is known explains why a fresh set lacks the kid of a fresh token. */
export default defineCheck({
  code: 'KEY_NOT_PUBLISHED_YET',
  subject: 'lookup',
  severity: 'note',
  refuses: false,
  explains: true,
  title: 'A new token names a key that a new set lacks',
  why: 'The token is older than the set by little, and no set that is loaded has its kid. Then the issuer signs with a key that it has not published, one of its servers answers with an old set, or the token is another issuer’s.',
  fix: {
    issuer: 'Publish a key before signing with it, on every server that answers for the set.',
    verifier: 'Fetch the set several times, to see whether the answers differ.',
  },
  retry: 'Perhaps, some minutes later, if the issuer publishes the key or all of its servers have it by then.',
  cites: ['OpenID Connect Core 1.0 §10.1.1'],
  applies: (subject) => asksForKid(subject) && subject.source?.origin.kind === 'fetched' && !awaitsRefresh(subject),
  *look(subject) {
    const { algorithm, claims, lookup, source } = subject
    const kid = missingKid(subject)
    if (kid === null || !source || lookup.outcome !== 'KEY_NOT_IN_SET' || algorithm?.family === 'hmac') return
    const iat = member(claims, 'iat')
    const age = iat?.type === 'number' ? timeOf(source.origin) - iat.value : -1
    if (age < 0 || age > RECENT || !isIssuersOwnSet(subject)) return
    const before = source.origin.kind === 'fetched' ? source.origin.before : null
    const known = [before, ...source.others.map((other) => other.keySet)]
    if (known.some((set) => hasKid(kid, set?.keys ?? []))) return
    if (nearMisses(kid, subject.keySet?.keys ?? []).length > 0) return
    yield { at: inHeader('kid'), facts: { kid, age: duration(age) } }
  },
  says: ({ age }) =>
    `The set was fetched ${age} after the token was issued, and lacks its key; expected every key to be published before it signs.`,
  examples: {
    flags: [
      { header, claims: issued(-240), keys: key1, source: { before: key1 } },
      { header, claims: issued(-240), keys: key1, source: { before: key1, issuer: iss } },
    ],
    passes: [
      { header, claims: issued(-240), keys: key1, source: { before: null } },
      { header, claims: issued(-7200), keys: key1, source: { before: key1 } },
      { header, claims: issued(-240), keys: key2, source: { before: key1 } },
      { header, claims: issued(-240), keys: key1, source: { before: key1, kept: key2 } },
      { header: { alg: 'HS256', kid: 'key-2' }, claims: issued(-240), keys: key1, source: { before: key1 } },
      {
        header,
        claims: { ...issued(-240), iss: 'https://other.example' },
        keys: key1,
        source: { before: key1, issuer: iss },
      },
      { header, claims: { ...issued(-240), iss: 'https://other.example' }, keys: key1, source: { before: key1 } },
      { header: { ...header, kid: 'KEY-1' }, claims: issued(-240), keys: key1, source: { before: key1 } },
    ],
  },
})

/**
 * Whether the set is that of the issuer in iss, as far as is known. Never so for Entra, which has keys for single
 * applications, and replicas that answer with different sets for hours.
 */
function isIssuersOwnSet(subject: LookupSubject): boolean {
  const iss = stringMember(subject.claims, 'iss') ?? ''
  if (readEntraIssuer(iss)) return false
  const issuers = issuersOf(subject)
  if (issuers) return isOfIssuer(issuers)
  const origin = subject.source?.origin
  const host = webUrl(iss)?.host
  return origin?.kind === 'fetched' && host !== undefined && host === webUrl(origin.jwks_uri)?.host
}

/** An older token says little about what the issuer publishes now. In seconds. */
const RECENT = 3600
