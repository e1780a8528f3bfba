import { utc } from '../../foundation/time'
import { quote } from '../../foundation/wording'
import { hasKid } from '../../keys/kid-index'
import { defineCheck } from '../define-check'
import { asksForKid, missingKid } from '../missing-kid'
import { inHeader } from '../places'
import { es256, otherEcJwk } from '../rfc-examples'
import { setsOfSameUrl, timeOf } from '../set-history'

const key1 = { keys: [{ ...es256.jwk, kid: 'key-1' }] }
const key2 = { keys: [{ ...otherEcJwk, kid: 'key-2' }] }
const header = { alg: 'ES256', kid: 'key-2' }

export default defineCheck({
  code: 'KID_IN_NEWER_SET',
  subject: 'lookup',
  severity: 'note',
  refuses: false,
  explains: true,
  title: 'A newer set of the same URL has this kid',
  why: 'A verifier that holds a set from before a rotation does not know the new key. It refuses good tokens until it fetches the set again.',
  fix: {
    issuer: 'Publish a key before signing with it, for at least as long as the set may be held.',
    verifier: 'Fetch the set again when a kid is not in it, with a pause between two such fetches.',
  },
  retry: 'Yes, once the verifier holds the newer set.',
  cites: ['OpenID Connect Core 1.0 §10.1.1'],
  applies: (subject) => asksForKid(subject) && subject.source !== null && subject.source.others.length > 0,
  *look(subject) {
    const kid = missingKid(subject)
    if (kid === null || !subject.source) return
    const own = timeOf(subject.source.origin)
    const newer = setsOfSameUrl(subject.source).find(({ at, keySet }) => at > own && hasKid(kid, keySet.keys))
    if (newer) yield { at: inHeader('kid'), facts: { kid, held: inWords(own), newer: inWords(newer.at) } }
  },
  says: ({ kid, held, newer }) =>
    `The kid ${quote(kid)} is not in this set, which is of ${held}, but in that of the same URL of ${newer}: whoever still holds the older one does not know the key.`,
  examples: {
    flags: [{ header, keys: key1, source: { newer: key2 } }],
    passes: [
      { header, keys: key1, source: { newer: key1 } },
      { header, keys: key2, source: { newer: key2 } },
      { header, keys: key1, source: { before: key1, kept: key2 } },
      { header, keys: key1, source: { before: key1, others: { staging: key2 } } },
    ],
  },
})

const inWords = (time: number) => utc(time) ?? `${time}`
