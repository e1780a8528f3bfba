import { stringMember } from '../../foundation/json-access'
import { utc } from '../../foundation/time'
import { quote } from '../../foundation/wording'
import { hasKid } from '../../keys/kid-index'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example-now'
import { asksForKid, missingKid } from '../missing-kid'
import { inHeader } from '../places'
import { es256, otherEcJwk } from '../rfc-examples'
import { isOfSameUrl } from '../set-history'

const key1 = { keys: [{ ...es256.jwk, kid: 'key-1' }] }
const key2 = { keys: [{ ...otherEcJwk, kid: 'key-2' }] }
const header = { alg: 'ES256', kid: 'key-2' }

export default defineCheck({
  code: 'KID_IN_OTHER_SET',
  subject: 'lookup',
  severity: 'note',
  refuses: false,
  explains: true,
  title: 'Another set that is loaded has this kid',
  why: 'A kid that one set lacks and another has tells where the token comes from: another issuer, another environment, or a time before a rotation.',
  fix: {
    caller: 'Ask the issuer that this verifier trusts for the token.',
    verifier: 'Look whether it is set to the issuer in iss, of the same environment.',
  },
  cites: ['RFC 7515 §4.1.4', 'RFC 7517 §4.5'],
  applies: (subject) => asksForKid(subject) && subject.source !== null && subject.source.others.length > 0,
  *look(subject) {
    const kid = missingKid(subject)
    if (kid === null || !subject.source) return
    const iss = stringMember(subject.claims, 'iss')
    for (const other of subject.source.others) {
      // The same set at another time is KID_GONE_FROM_SET's and KID_IN_NEWER_SET's to tell.
      if (isOfSameUrl(other, subject.source.origin) || !hasKid(kid, other.keySet.keys)) continue
      const { origin, name } = other
      const kept = origin.kind === 'kept' ? (utc(origin.at) ?? `${origin.at}`) : null
      const isOfToken = origin.kind === 'fetched' && origin.issuer !== null && origin.issuer === iss
      yield { at: inHeader('kid'), facts: { kid, source: name, kept, isOfToken } }
    }
  },
  says: ({ kid, source, kept, isOfToken }) => {
    if (kept !== null) return `The kid ${quote(kid)} was in the snapshot ${quote(source)} of ${kept}.`
    const belongs = isOfToken ? 'that is the set of the issuer in iss' : 'the token may belong there'
    return `The kid ${quote(kid)} is in another set that is loaded, ${quote(source)}: ${belongs}.`
  },
  examples: {
    flags: [
      { header, keys: key1, source: { others: { staging: key2 } } },
      { header, keys: key1, source: { before: null, others: { staging: key2, production: key1 } } },
      {
        header,
        claims: { iss: 'https://staging.acme.example', exp: EXAMPLE_NOW + 600 },
        keys: key1,
        source: { before: key1, others: { staging: key2 } },
      },
      { header, keys: key1, source: { kept: key2 } },
    ],
    passes: [
      { header, keys: key2, source: { others: { staging: key2 } } },
      { header, keys: key1, source: { others: { staging: key1 } } },
      { header, keys: key1, source: { before: key1, kept: key2 } },
      { header, keys: key1 },
    ],
  },
})
