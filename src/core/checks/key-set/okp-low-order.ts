import { capitalise } from '../../foundation/wording'
import { defectsNamed } from '../defects-named'
import { defineCheck } from '../define-check'
import { keyName } from '../key-name'
import { inKeys } from '../places'

const ed25519 = { kty: 'OKP', crv: 'Ed25519', kid: '1' } as const

export default defineCheck({
  code: 'OKP_LOW_ORDER',
  subject: 'key-set',
  severity: 'error',
  refuses: false,
  title: 'The key is a point of small order',
  why: 'A few points, among them the number zero, have signatures that anyone can make and that verify over many texts. No generator gives such a key; zeros in place of a key do.',
  fix: {
    issuer: 'Publish the public half of the key that signs; if this is it, make a new one.',
    verifier: 'Do not trust the key.',
  },
  cites: ['RFC 8725 §3.4', 'RFC 8032 §5.1.7'],
  applies: ({ defects }) => defects !== null,
  *look({ defects }) {
    for (const { key, facts } of defectsNamed('OKP_LOW_ORDER', defects))
      yield { at: inKeys(key, 'x'), facts: { key: keyName(key), ...facts } }
  },
  says: ({ key, crv }) =>
    `${capitalise(key)} is one of the few points of small order on ${crv}, under which anyone can sign; expected the public half of a key.`,
  examples: {
    flags: [
      { keys: { keys: [{ ...ed25519, x: 'A'.repeat(43) }] } },
      { keys: { keys: [{ ...ed25519, x: `AQ${'A'.repeat(41)}` }] } },
      { keys: { keys: [{ kty: 'OKP', crv: 'Ed448', kid: '1', x: 'A'.repeat(76) }] } },
    ],
    passes: [{ keys: { keys: [{ ...ed25519, x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }] } }],
  },
})
