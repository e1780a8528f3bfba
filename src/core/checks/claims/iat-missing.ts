import { kindName } from '../../policy/token-kind'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { kindThatNeeds } from '../guessed-claims'
import { inPayload } from '../places'

const exp = EXAMPLE_NOW + 600

export default defineCheck({
  code: 'IAT_MISSING',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'The token does not say when it was issued',
  why: 'Without iat the age of the token is not known. OpenID Connect requires iat in every ID token, and strict clients refuse one without it.',
  fix: { issuer: 'Put iat into every token.' },
  cites: ['OpenID Connect Core 1.0 §2', 'RFC 7519 §4.1.6'],
  *look(subject, context) {
    const kind = kindThatNeeds('iat', subject, context)
    if (kind && context.policy.max_token_age_seconds === undefined)
      yield { at: inPayload(), facts: { kind: kindName[kind] } }
  },
  says: ({ kind }) => `The token has no iat, and seems to be ${kind}; expected the time at which it was issued.`,
  examples: {
    flags: [{ claims: { iss: 'https://id.example', sub: 'a', aud: 'client', exp, at_hash: 'x' } }],
    passes: [
      {},
      { claims: { iss: 'https://id.example', sub: 'a', aud: 'client', iat: EXAMPLE_NOW, exp, at_hash: 'x' } },
      { claims: { iss: 'https://id.example', sub: 'a', aud: 'api', exp, scope: 'read' } },
    ],
  },
})
