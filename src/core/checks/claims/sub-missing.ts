import { kindName } from '../../policy/token-kind'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { kindThatNeeds } from '../guessed-claims'
import { inPayload } from '../places'

const times = { iat: EXAMPLE_NOW, exp: EXAMPLE_NOW + 600 }

export default defineCheck({
  code: 'SUB_MISSING',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'The token does not say whom it is about',
  why: 'The sub is the only claim that names the user for good: names and e-mail addresses change hands. OpenID Connect requires it in every ID token.',
  fix: { issuer: 'Put sub into every ID token.' },
  cites: ['OpenID Connect Core 1.0 §2', 'RFC 7519 §4.1.2'],
  *look(subject, context) {
    const kind = kindThatNeeds('sub', subject, context)
    if (kind) yield { at: inPayload(), facts: { kind: kindName[kind] } }
  },
  says: ({ kind }) => `The token has no sub, and seems to be ${kind}; expected an identifier of its subject.`,
  examples: {
    flags: [{ claims: { iss: 'https://id.example', aud: 'client', at_hash: 'x', ...times } }],
    passes: [{}, { claims: { iss: 'https://id.example', sub: 'a', aud: 'client', at_hash: 'x', ...times } }],
  },
})
