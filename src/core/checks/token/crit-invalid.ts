import { member, typeOf } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { criticalNames, isRegisteredParameter } from '../critical'
import { defineCheck } from '../define-check'
import { isCompact } from '../forms'
import { inHeader } from '../places'

export default defineCheck({
  code: 'CRIT_INVALID',
  subject: 'token',
  severity: 'error',
  refuses: true,
  title: 'The crit is not a list of extensions',
  why: 'The crit must be a list of names of extensions, each once, each present in the header, and none that the JOSE standards define themselves. Libraries refuse what is not.',
  fix: {
    issuer: 'List in crit only extensions that stand in the header, or leave crit out.',
  },
  cites: ['RFC 7515 §4.1.11'],
  applies: ({ token, header }) => isCompact(token) && member(header, 'crit') !== undefined,
  *look({ header, token }) {
    const crit = member(header, 'crit')
    if (!crit) return
    const at = inHeader('crit')
    const expected = 'a list of names of extensions'
    if (crit.type !== 'array') {
      yield { at, facts: { reason: 'NOT_ARRAY', sentence: `The crit is ${typeOf(crit)}; expected ${expected}.` } }
      return
    }
    if (crit.items.length === 0)
      yield { at, facts: { reason: 'EMPTY', sentence: `The crit is an empty array; expected ${expected}.` } }
    const odd = crit.items.find((item) => item.type !== 'string' || item.value === '')
    if (odd) {
      const found = odd.type === 'string' ? 'an empty string' : typeOf(odd)
      yield { at, facts: { reason: 'NOT_STRINGS', sentence: `The crit has ${found} in it; expected ${expected}.` } }
    }
    const names = criticalNames(header)
    const present = new Set(header?.members.map(({ name }) => name))
    if (crit.items.filter((item) => item.type === 'string').length > names.length)
      yield { at, facts: { reason: 'DUPLICATE', sentence: 'The crit lists a name twice; expected each once.' } }
    for (const name of names) {
      if (isRegisteredParameter(name, token)) {
        const sentence = `The crit lists ${quote(name)}, which the JOSE standards define; expected extensions only.`
        yield { at, facts: { reason: 'REGISTERED', sentence } }
      } else if (name !== '' && !present.has(name)) {
        const sentence = `The crit lists ${quote(name)}, which the header does not have; expected it there.`
        yield { at, facts: { reason: 'ABSENT', sentence } }
      }
    }
  },
  says: ({ sentence }) => sentence,
  examples: {
    flags: [
      { header: { alg: 'ES256', crit: [] } },
      { header: { alg: 'ES256', crit: 'b64', b64: true } },
      { header: { alg: 'ES256', kid: '1', crit: ['kid'] } },
      { header: { alg: 'ES256', b64: true, crit: ['b64', 'b64'] } },
      { header: { alg: 'ES256', crit: ['b64'] } },
    ],
    passes: [{}, { header: { alg: 'ES256', crit: ['b64'], b64: true } }],
  },
})
