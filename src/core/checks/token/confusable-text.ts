import { quote } from '../../foundation/wording'
import { confusionIn } from '../confusion-in'
import { defineCheck } from '../define-check'
import { namesIn } from '../names-in'

export default defineCheck({
  code: 'CONFUSABLE_TEXT',
  subject: 'token',
  severity: 'warning',
  refuses: false,
  title: 'A name looks like another',
  why: 'Invisible characters, marks that turn the direction of writing, and letters of two scripts in one word make two different names look the same to a person, though no verifier takes one for the other.',
  fix: {
    issuer: 'Write names in one script, without characters that cannot be seen.',
    verifier: 'Compare names character by character, and show them with such characters made visible.',
  },
  cites: ['RFC 7515 §10.13', 'https://www.unicode.org/reports/tr39/'],
  *look({ token }) {
    for (const { at, name, value } of namesIn(token)) {
      const what = confusionIn(value)
      if (what) yield { at, facts: { name, value, what } }
    }
  },
  says: ({ name, value, what }) => `The ${name}, ${quote(value)}, ${what}.`,
  examples: {
    flags: [
      // The second letter is Cyrillic.
      { claims: { exp: 1767226200, iss: 'https://pаypal.example' } },
      { claims: { exp: 1767226200, sub: 'alice\u202egro.example' } },
      { header: { alg: 'ES256', kid: 'key\u200b1' } },
      { claims: { exp: 1767226200, aud: ['api', 'admin\u200d'] } },
    ],
    passes: [
      {},
      { claims: { exp: 1767226200, sub: 'Алиса', email: 'почта@пример.example', aud: '東京タワー Tokyo' } },
      // Persian and a family of emoji need their joiners.
      { claims: { exp: 1767226200, sub: 'می\u200cخواهم', scope: '👩\u200d👧' } },
    ],
  },
})
