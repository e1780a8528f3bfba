import type { SeenToken } from '../../beside/beside'
import { seenToken } from '../../beside/seen-token'
import { quote } from '../../foundation/wording'
import { jtiToken } from '../beside-example'
import { defineCheck } from '../define-check'
import { selectedKey } from '../held-key'
import { inPayload } from '../places'
import { hs256 } from '../rfc-examples'

const { text, seen } = jtiToken
const given = { text, keys: hs256.jwk }

/** Of verified tokens alone: whoever edits a token by hand makes another of the same jti. */
export default defineCheck({
  code: 'JTI_REUSED',
  subject: 'lookup',
  severity: 'warning',
  refuses: false,
  title: 'Two tokens of one issuer have the same jti',
  why: 'The jti must be unique among the tokens of an issuer. A verifier that remembers them to refuse replays refuses the second token, and whoever revokes one by its jti revokes both.',
  fix: {
    issuer: 'Give each token a jti of its own, random enough that none comes twice.',
  },
  cites: ['RFC 7519 §4.1.7'],
  applies: (subject, { beside }) =>
    (beside?.seen ?? []).length > 0 && selectedKey(subject)?.candidate.verifies === true,
  *look({ token, claims }, { beside }) {
    const own = claims && seenToken({ token, claims })
    const isOther = ({ issuer, jti, digest }: SeenToken) =>
      issuer === own?.issuer && jti === own.jti && digest !== own.digest
    if (own && beside?.seen?.some(isOther)) yield { at: inPayload('jti'), facts: { jti: own.jti } }
  },
  says: ({ jti }) =>
    `Another token of this issuer that was looked at here has the same jti, ${quote(jti)}; expected one of its own.`,
  examples: {
    flags: [{ ...given, beside: { seen: [{ ...seen, digest: 'another' }] } }],
    passes: [
      { ...given, beside: { seen: [seen] } },
      { ...given, beside: { seen: [{ ...seen, jti: '2', digest: 'another' }] } },
      { text: given.text, beside: { seen: [{ ...seen, digest: 'another' }] } },
    ],
  },
})
