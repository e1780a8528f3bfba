import { member } from '../../foundation/json-access'
import { duration, utc } from '../../foundation/time'
import { hasKid } from '../../keys/kid-index'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example-now'
import { asksForKid, missingKid } from '../missing-kid'
import { inPayload } from '../places'
import { es256, otherEcJwk } from '../rfc-examples'
import { ageOf, setsOfSameUrl, timeOf } from '../set-history'

const key1 = { keys: [{ ...es256.jwk, kid: 'key-1' }] }
const key2 = { keys: [{ ...otherEcJwk, kid: 'key-2' }] }
const header = { alg: 'ES256', kid: 'key-2' }
const issued = (iat: number) => ({ iat: EXAMPLE_NOW + iat, exp: EXAMPLE_NOW + iat + 3600 })

export default defineCheck({
  code: 'TOKEN_NEWER_THAN_SET',
  subject: 'lookup',
  severity: 'note',
  refuses: false,
  explains: true,
  title: 'The token is newer than the key set',
  why: 'A set that was had before the token was issued cannot show a key that was published in between. A verifier that caches the set is in the same place.',
  fix: {
    issuer: 'Publish a key before signing with it, for at least as long as the set may be held.',
    verifier: 'Fetch the set again, past any cache on the way, and look for the kid in that.',
  },
  retry: 'Perhaps, once the verifier has fetched the key set again: the key may have been published since.',
  cites: ['OpenID Connect Core 1.0 §10.1.1', 'RFC 9111 §5.1'],
  applies: (subject) => asksForKid(subject) && subject.source !== null,
  *look(subject, { now }) {
    const kid = missingKid(subject)
    if (kid === null || !subject.source) return
    const { origin } = subject.source
    const iat = member(subject.claims, 'iat')
    const at = timeOf(origin)
    // An iat of the future, or in milliseconds, says nothing of when the token was issued.
    if (iat?.type !== 'number' || iat.value <= at || iat.value > now + SKEW) return
    const isNewerLoaded = setsOfSameUrl(subject.source).some((other) => other.at > at && hasKid(kid, other.keySet.keys))
    if (isNewerLoaded) return
    const age = ageOf(origin)
    yield {
      at: inPayload('iat'),
      facts: {
        issued: utc(iat.value) ?? `${iat.value}`,
        later: duration(iat.value - at),
        kind: origin.kind,
        set_of: utc(at) ?? `${at}`,
        cached: age > 0 ? duration(age) : null,
      },
    }
  },
  says: ({ issued, later, kind, set_of, cached }) => {
    const had = cached === null ? `this set was ${kind}, at ${set_of}` : `this set left its server, at ${set_of}`
    const why = cached === null ? '' : ` A cache on the way had held it for ${cached}.`
    return `The token was issued at ${issued}, ${later} after ${had}; expected a set that is newer than the token.${why}`
  },
  examples: {
    flags: [
      { header, claims: issued(1800), keys: key1, source: { before: key1 }, now: EXAMPLE_NOW + 3600 },
      { header, claims: issued(-600), keys: key1, source: { before: null, headers: { age: '1800' } } },
      { header, claims: issued(1800), keys: key1, source: {}, now: EXAMPLE_NOW + 3600 },
    ],
    passes: [
      { header, claims: issued(-600), keys: key1, source: { before: key1 } },
      { header, claims: issued(1800), keys: key2, source: { before: key1 }, now: EXAMPLE_NOW + 3600 },
      { header, claims: issued(-600), keys: key1, source: { newer: key2 } },
      { header, claims: { iat: EXAMPLE_NOW * 1000 }, keys: key1, source: { before: key1 } },
      { header, claims: issued(1800), keys: key1, now: EXAMPLE_NOW + 3600 },
    ],
  },
})

/** How far clocks may differ, in seconds. */
const SKEW = 60
