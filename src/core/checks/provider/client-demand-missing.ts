import { list } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { client, document } from '../provider-examples'

export default defineCheck({
  code: 'CLIENT_DEMAND_MISSING',
  subject: 'provider',
  severity: 'warning',
  refuses: false,
  title: 'The client leaves open what it accepts',
  why: 'Whatever a client does not demand, it accepts: tokens of another issuer, tokens meant for another service, or tokens signed with whatever their header names.',
  fix: { verifier: 'Set issuer, audiences or client_id, and allowed_algs.' },
  cites: ['RFC 8725 §3.1', 'RFC 8725 §3.8', 'RFC 8725 §3.9'],
  applies: ({ client: given }) => given !== null && given.state !== 'unreadable',
  *look({ client: given }) {
    if (!given || given.state === 'unreadable') return
    const { issuer, audiences, client_id: id, allowed_algs: algs } = given.value
    // What is there and cannot be read is CLIENT_CONFIG_INVALID.
    const flawed = given.state === 'flawed' ? given.flaws.map(({ pointer }) => pointer ?? '') : []
    const isUnset = (...pointers: readonly string[]) => !pointers.some((one) => flawed.includes(one))
    const missing = [
      ...(isBlank(issuer) && isUnset('/issuer') ? ['the issuer'] : []),
      ...(isBlank(id) && !audiences?.length && isUnset('/audiences', '/client_id') ? ['the audience'] : []),
      ...(!algs?.length && isUnset('/allowed_algs') ? ['the algorithms'] : []),
    ]
    if (missing.length > 0) yield { at: { part: 'client', pointer: '' }, facts: { missing } }
  },
  says: ({ missing }) =>
    `The client’s configuration does not say ${list(missing)}; expected issuer, audience and algorithms.`,
  examples: {
    flags: [
      { provider: { config: { issuer: 'https://id.acme.example' } } },
      { provider: { config: { ...client, allowed_algs: [] } } },
      { provider: { config: {} } },
    ],
    passes: [
      { provider: { config: client } },
      { provider: { config: { ...client, allowed_algs: 'RS256' } } },
      { provider: { discovery: document() } },
    ],
  },
})

const isBlank = (text: string | null) => text === null || text.trim() === ''
