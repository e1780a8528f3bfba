import { utc } from '../../foundation/time'
import { quote } from '../../foundation/wording'
import { hasKid } from '../../keys/kid-index'
import { defineCheck } from '../define-check'
import { asksForKid } from '../missing-kid'
import { inHeader } from '../places'
import { es256, otherEcJwk } from '../rfc-examples'

const earlier = { keys: [{ ...es256.jwk, kid: 'key-1' }] }
const later = { keys: [...earlier.keys, { ...otherEcJwk, kid: 'key-2' }] }
const header = { alg: 'ES256', kid: 'key-2' }

export default defineCheck({
  code: 'KID_FOUND_AFTER_REFRESH',
  subject: 'lookup',
  severity: 'note',
  refuses: false,
  title: 'The kid was found only after a refresh',
  why: 'The key was published between two fetches, or one replica had it before another. Every verifier that still holds the earlier set does not know it.',
  fix: {
    issuer: 'Publish a key before signing with it, for at least as long as the set may be held.',
    verifier: 'Fetch the set again when a kid is not in it, with a pause between two such fetches.',
  },
  retry: 'Yes, at a verifier that still holds the earlier set, once it has fetched it again.',
  cites: ['OpenID Connect Core 1.0 §10.1.1', 'RFC 7517 §4.5'],
  applies: (subject) =>
    asksForKid(subject) && subject.source?.origin.kind === 'fetched' && subject.source.origin.before !== null,
  *look({ kid, keySet, source }) {
    const origin = source?.origin
    if (kid === null || origin?.kind !== 'fetched') return
    const isIn = (set: typeof keySet) => hasKid(kid, set?.keys ?? [])
    const { at } = origin.evidence
    if (isIn(keySet) && !isIn(origin.before))
      yield { at: inHeader('kid'), facts: { kid, url: origin.jwks_uri, at, fetched: utc(at) ?? `${at}` } }
  },
  says: ({ kid, fetched }) =>
    `The kid ${quote(kid)} was not in the earlier set and is in that of ${fetched}: caches that hold the earlier set will refuse this token until they refresh.`,
  examples: {
    flags: [{ header, keys: later, source: { before: earlier } }],
    passes: [
      { header, keys: later, source: { before: null } },
      { header, keys: later, source: { before: later } },
      { header, keys: earlier, source: { before: earlier } },
      { header, keys: later },
    ],
  },
})
