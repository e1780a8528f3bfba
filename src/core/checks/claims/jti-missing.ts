import { kindName } from '../../policy/token-kind'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { kindThatNeeds } from '../guessed-claims'
import { inPayload } from '../places'

const claims = { iss: 'client', sub: 'client', aud: 'https://as.example/token', exp: EXAMPLE_NOW + 60.5 }

export default defineCheck({
  code: 'JTI_MISSING',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'The client assertion has no jti',
  why: 'A client assertion is used once, and the jti is how the authorization server sees it come back. OpenID Connect requires it in one for private_key_jwt.',
  fix: { caller: 'Put a new random jti into every client assertion.' },
  cites: ['OpenID Connect Core 1.0 §9', 'RFC 7519 §4.1.7'],
  *look(subject, context) {
    const kind = kindThatNeeds('jti', subject, context)
    if (kind) yield { at: inPayload(), facts: { kind: kindName[kind] } }
  },
  says: ({ kind }) =>
    `The token has no jti, and seems to be ${kind}, for its iss is its sub; expected an identifier that is used once.`,
  examples: {
    flags: [{ claims }],
    passes: [{}, { claims: { ...claims, jti: '9f2c' } }, { claims: { ...claims, sub: 'a' } }],
  },
})
