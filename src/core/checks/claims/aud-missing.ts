import { kindName } from '../../policy/token-kind'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { kindThatNeeds } from '../guessed-claims'
import { inPayload } from '../places'

const times = { iat: EXAMPLE_NOW, exp: EXAMPLE_NOW + 600 }

/** A note, for Amazon Cognito gives all its access tokens without aud; where a typ makes the kind certain it is REQUIRED_CLAIM_MISSING. */
export default defineCheck({
  code: 'AUD_MISSING',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'The token does not say whom it is for',
  why: 'Without aud every service that trusts the issuer takes the token, also one that it was never meant for. A verifier that expects an audience refuses it. Access tokens of Amazon Cognito have client_id in its place.',
  fix: {
    caller: 'Ask for the token with the resource or audience that it is for.',
    issuer: 'Put aud into every token.',
    verifier: 'Where the issuer gives no aud, hold the claim that takes its place against what you expect.',
  },
  cites: ['RFC 8725 §3.9', 'RFC 7519 §4.1.3', 'OpenID Connect Core 1.0 §2'],
  *look(subject, context) {
    const kind = kindThatNeeds('aud', subject, context)
    if (kind && subject.evaluation.audience !== 'fail') yield { at: inPayload(), facts: { kind: kindName[kind] } }
  },
  says: ({ kind }) => `The token has no aud, and seems to be ${kind}; expected the service that it is for.`,
  examples: {
    flags: [
      { claims: { iss: 'https://cognito-idp.example', sub: 'a', token_use: 'access', client_id: 'web', ...times } },
    ],
    passes: [
      {},
      { claims: { iss: 'https://id.example', sub: 'a', aud: 'api', scope: 'read', ...times } },
      { claims: { iss: 'https://id.example', sub: 'a', scope: 'read', ...times }, policy: { audiences: ['api'] } },
    ],
  },
})
