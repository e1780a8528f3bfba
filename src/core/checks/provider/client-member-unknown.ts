import { placeOfFlaw } from '../../foundation/finding'
import { defineCheck } from '../define-check'
import { client, document } from '../provider-examples'

export default defineCheck({
  code: 'CLIENT_MEMBER_UNKNOWN',
  subject: 'provider',
  severity: 'warning',
  refuses: false,
  title: 'The client’s configuration has a member that is not known',
  why: 'A misspelt member demands nothing: what it was to forbid is let through, and nobody is told.',
  fix: { verifier: 'Correct the name, or take the member out of what is looked through here.' },
  cites: ['RFC 7591 §2'],
  applies: ({ client: given }) => given !== null,
  *look({ client: given }) {
    if (given?.state !== 'flawed') return
    for (const flaw of given.flaws)
      if (flaw.reason === 'UNKNOWN_MEMBER')
        yield { at: placeOfFlaw('client', flaw), facts: { member: flaw.pointer ?? '', sentence: flaw.message } }
  },
  says: ({ sentence }) => sentence,
  examples: {
    flags: [
      { provider: { config: { ...client, jwks_url: 'https://id.acme.example/jwks' } } },
      { provider: { config: '{"__proto__": {"issuer": "https://id.acme.example"}}' } },
    ],
    passes: [{ provider: { config: client } }, { provider: { discovery: document() } }],
  },
})
