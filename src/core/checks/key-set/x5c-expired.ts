import { quote } from '../../foundation/wording'
import { AFTER_ALL, certifiedJwk, chain, WHILE_VALID } from '../certificate-examples'
import { defectsNamed } from '../defects-named'
import { defineCheck } from '../define-check'
import { keyName } from '../key-name'
import { moment } from '../moment'
import { inKeys } from '../places'

const [leaf] = chain

export default defineCheck({
  code: 'X5C_EXPIRED',
  subject: 'key-set',
  severity: 'note',
  refuses: false,
  title: 'The certificate of the key has expired',
  why: 'A key in a key set is in use as long as it is published; most verifiers never look at the certificate that comes with it. One that does may refuse the key from now on.',
  fix: {
    issuer: 'Renew the certificate, or leave x5c out if nobody needs it.',
  },
  cites: ['RFC 7517 §4.7', 'RFC 5280 §4.1.2.5'],
  applies: ({ defects }) => defects !== null,
  *look({ defects }, { now }) {
    for (const { key, facts } of defectsNamed('X5C_VALIDITY', defects)) {
      const { subject, not_after: time } = facts
      if (time !== null && now > time)
        yield { at: inKeys(key, 'x5c'), facts: { key: keyName(key), subject, time, now } }
    }
  },
  says: ({ key, subject, time, now }) =>
    `The certificate ${quote(subject)} of ${key} expired ${moment(time, now)}; expected a valid one, where a verifier looks at it.`,
  examples: {
    flags: [
      { keys: { keys: [{ ...certifiedJwk, kid: '1', x5c: [leaf] }] }, now: AFTER_ALL },
      { keys: leaf, now: AFTER_ALL },
    ],
    passes: [
      { keys: { keys: [{ ...certifiedJwk, kid: '1', x5c: [leaf] }] }, now: WHILE_VALID },
      { keys: certifiedJwk },
    ],
  },
})
