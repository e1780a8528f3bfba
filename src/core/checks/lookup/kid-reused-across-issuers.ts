import { list, quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { selectedKey } from '../held-key'
import { differsUnder } from '../material-under-kid'
import { asksForKid } from '../missing-kid'
import { inHeader } from '../places'
import { es256, otherEcJwk } from '../rfc-examples'
import { isOfSameUrl } from '../set-history'

const here = { keys: [{ ...es256.jwk, kid: '1' }] }
const there = { keys: [{ ...otherEcJwk, kid: '1' }] }
const header = { alg: 'ES256', kid: '1' }

export default defineCheck({
  code: 'KID_REUSED_ACROSS_ISSUERS',
  subject: 'lookup',
  severity: 'note',
  refuses: false,
  explains: true,
  title: 'Another set that is loaded has this kid for another key',
  why: 'A kid names a key only within its set. Where two issuers or environments use the same one, a token that is held against the wrong set finds a key, and its signature does not verify.',
  fix: {
    issuer: 'Use kids that nobody else has, such as the thumbprint of the key (RFC 7638).',
    verifier: 'Choose the set by the issuer first, then the key by its kid; cache keys under both.',
  },
  cites: ['RFC 7517 §4.5', 'RFC 8725 §3.8'],
  applies: (subject) => asksForKid(subject) && subject.source !== null && subject.source.others.length > 0,
  *look(subject) {
    const { kid, keySet, source } = subject
    if (kid === null || !keySet || !source) return
    const others = source.others.filter(
      (other) => !isOfSameUrl(other, source.origin) && differsUnder(kid, keySet, other.keySet),
    )
    if (others.length === 0) return
    const sources = [...new Set(others.map(({ name }) => name))].slice(0, 5)
    yield { at: inHeader('kid'), facts: { kid, sources, fails: selectedKey(subject)?.candidate.verifies === false } }
  },
  says: ({ kid, sources, fails }) => {
    const belongs = fails ? ' As the signature does not verify here, the token may belong there.' : ''
    return `The kid ${quote(kid)} is also that of another key, in ${list(sources.map(quote))}.${belongs}`
  },
  examples: {
    flags: [
      { header, keys: here, source: { others: { staging: there } } },
      { header: { ...header, alg: 'RS256' }, keys: here, source: { before: null, others: { a: there, b: there } } },
    ],
    passes: [
      { header, keys: here, source: { others: { staging: here } } },
      { header: { ...header, kid: '2' }, keys: here, source: { others: { staging: there } } },
      { header, keys: here, source: { before: here, kept: there } },
      { header, keys: here },
    ],
  },
})
