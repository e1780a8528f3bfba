import { writeBase64url } from '../../foundation/base64url'
import { writeUtf8 } from '../../foundation/utf8'
import { capitalise, quote } from '../../foundation/wording'
import { certifiedJwk, chain, leafThumbprints, WHILE_VALID } from '../certificate-examples'
import { defectsNamed } from '../defects-named'
import { defineCheck } from '../define-check'
import { keyName } from '../key-name'
import { inKeys } from '../places'

const { x5t, x5tHex } = leafThumbprints
const withX5t = (stated: string) => ({
  keys: { keys: [{ ...certifiedJwk, kid: '1', x5c: chain, x5t: stated }] },
  now: WHILE_VALID,
})

export default defineCheck({
  code: 'X5T_HEX_ENCODED',
  subject: 'key-set',
  severity: 'note',
  refuses: false,
  title: 'The thumbprint of the certificate is written in hexadecimal',
  why: 'The members x5t and x5t#S256 are the base64url of a hash. Older keys of Auth0 have the base64url of its hexadecimal digits, and others have the digits themselves. It matters only to a verifier that selects keys by it.',
  fix: {
    issuer: 'Write the base64url of the hash itself: 27 characters for x5t, 43 for x5t#S256.',
  },
  cites: ['RFC 7517 §4.8', 'RFC 7517 §4.9'],
  applies: ({ defects }) => defects !== null,
  *look({ defects }) {
    for (const { key, facts } of defectsNamed('X5T_HEX_ENCODED', defects))
      yield { at: inKeys(key, facts.member), facts: { key: keyName(key), ...facts } }
  },
  says: ({ key, member, stated, as, compared }) => {
    const form = as === 'hex' ? 'a hash in hexadecimal' : 'the base64url of a hash in hexadecimal'
    const which = compared ? '. It is that of its certificate' : ''
    return `${capitalise(key)} has the ${member} ${quote(stated)}, ${form}; expected the base64url of the hash itself${which}.`
  },
  examples: {
    flags: [
      withX5t(x5tHex),
      withX5t(writeBase64url(writeUtf8(x5tHex.toUpperCase()))),
      { keys: { ...certifiedJwk, kid: '1', x5t: x5tHex } },
    ],
    passes: [withX5t(x5t), withX5t('0'.repeat(40)), { keys: { ...certifiedJwk, kid: '1', x5t } }],
  },
})
