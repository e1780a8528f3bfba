import { list } from '../../foundation/wording'
import { kindSigns } from '../../policy/token-kind'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inPayload } from '../places'

const claims = { iss: 'https://id.example', sub: 'a', aud: 'client', iat: EXAMPLE_NOW, exp: EXAMPLE_NOW + 600 }

/** A note, for only the claims say so; a typ that says one kind while the claims say another is TYP_CONTRADICTED. */
export default defineCheck({
  code: 'TOKEN_KIND_AMBIGUOUS',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'The token can be taken for an ID token and for an access token',
  why: 'One issuer signs both with one key. A service that goes by the claims cannot tell which it has, and takes the one for the other.',
  fix: {
    issuer: 'Give each kind its own typ, “at+jwt” for access tokens, and its own claims.',
    verifier: 'Expect a typ and an audience that only the kind you want has.',
  },
  cites: ['RFC 8725 §2.8', 'RFC 8725 §3.12'],
  *look({ claims: found, kind }) {
    const { id, access } = kindSigns(found)
    // By name, when the provider states the kind in a claim.
    const isStated = kind?.certain || kind?.by.some((name) => name === 'typ' || name === 'token_use')
    if (!isStated && id.length > 0 && access.length > 0) yield { at: inPayload(), facts: { id, access } }
  },
  says: ({ id, access }) => `The token has ${list(id)}, as an ID token, and ${list(access)}, as an access token.`,
  examples: {
    flags: [{ claims: { ...claims, at_hash: 'x', scope: 'openid' } }],
    passes: [
      {},
      { claims: { ...claims, at_hash: 'x' } },
      { claims: { ...claims, nonce: 'n', scope: 'openid' } },
      { claims: { ...claims, at_hash: 'x', scope: 'openid', typ: 'ID' } },
    ],
  },
})
