import { capitalise, list } from '../../foundation/wording'
import type { Key } from '../../keys/key'
import { defineCheck } from '../define-check'
import { keyName } from '../key-name'
import { inKeys } from '../places'
import { es256, rs256 } from '../rfc-examples'

// Only that the members are there counts, so examples need no real private key.
export default defineCheck({
  code: 'PRIVATE_MEMBER_PARTIAL',
  subject: 'key-set',
  severity: 'error',
  refuses: false,
  title: 'The private half of an RSA key is incomplete',
  why: 'An RSA private key has d alone, or d with p, q, dp, dq and qi. Libraries refuse anything between, also when they are only asked to verify. What is there gives the private key away all the same.',
  fix: {
    issuer: 'Publish n and e only. If the private members were published, rotate the key at once.',
  },
  cites: ['RFC 7518 §6.3.2'],
  applies: ({ keySet }) => keySet !== null && keySet.form !== 'secret',
  *look({ keySet }) {
    for (const key of keySet?.keys ?? []) {
      const missing = missingMembers(key)
      if (missing.length > 0)
        yield { at: inKeys(key), facts: { key: keyName(key), members: key.privateMembers, missing } }
    }
  },
  says: ({ key, members, missing }) =>
    `${capitalise(key)} has ${list(members, 8)} without ${list(missing, 8)}; expected all members of a private key, or none.`,
  examples: {
    flags: [
      { keys: { keys: [{ ...rs256.jwk, kid: '1', d: 'AAAA', p: 'AAAA', q: 'AAAA' }] } },
      { keys: { keys: [{ ...rs256.jwk, kid: '1', p: 'AAAA' }] } },
    ],
    passes: [
      { keys: { keys: [{ ...rs256.jwk, d: 'AAAA' }] } },
      { keys: { keys: [{ ...es256.jwk, d: 'AAAA' }] } },
      { keys: { keys: [rs256.jwk] } },
    ],
  },
})

const optional = ['p', 'q', 'dp', 'dq', 'qi']

function missingMembers({ kty, privateMembers, jwk }: Key): readonly string[] {
  if (kty !== 'RSA' || !jwk || !privateMembers.some((name) => name !== 'd' && rsaMembers.has(name))) return []
  return ['d', ...optional].filter((name) => !privateMembers.includes(name))
}

const rsaMembers: ReadonlySet<string> = new Set([...optional, 'oth'])
