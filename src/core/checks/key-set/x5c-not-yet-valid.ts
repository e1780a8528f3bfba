import { quote } from '../../foundation/wording'
import { certifiedJwk, chain, WHILE_VALID } from '../certificate-examples'
import { defectsNamed } from '../defects-named'
import { defineCheck } from '../define-check'
import { keyName } from '../key-name'
import { moment } from '../moment'
import { inKeys } from '../places'

const [leaf] = chain

export default defineCheck({
  code: 'X5C_NOT_YET_VALID',
  subject: 'key-set',
  severity: 'note',
  refuses: false,
  title: 'The certificate of the key is not valid yet',
  why: 'A key in a key set is in use as soon as it is published; most verifiers never look at the certificate that comes with it. One that does may refuse the key until then, or this device’s clock is slow.',
  fix: {
    issuer: 'Sign with the key once its certificate is valid, or leave x5c out if nobody needs it.',
  },
  retry: 'Yes, once the certificate has become valid, at a verifier that looks at it.',
  cites: ['RFC 7517 §4.7', 'RFC 5280 §4.1.2.5'],
  applies: ({ defects }) => defects !== null,
  *look({ defects }, { now }) {
    for (const { key, facts } of defectsNamed('X5C_VALIDITY', defects)) {
      const { subject, not_before: time } = facts
      if (time !== null && now < time)
        yield { at: inKeys(key, 'x5c'), facts: { key: keyName(key), subject, time, now } }
    }
  },
  says: ({ key, subject, time, now }) =>
    `The certificate ${quote(subject)} of ${key} becomes valid ${moment(time, now)}; expected a valid one, where a verifier looks at it.`,
  examples: {
    flags: [
      { keys: { keys: [{ ...certifiedJwk, kid: '1', x5c: [leaf] }] }, now: 0 },
      { keys: leaf, now: 0 },
    ],
    passes: [
      { keys: { keys: [{ ...certifiedJwk, kid: '1', x5c: [leaf] }] }, now: WHILE_VALID },
      { keys: certifiedJwk },
    ],
  },
})
