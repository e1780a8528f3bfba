import { member, typeOf } from '../../foundation/json-access'
import type { JsonNode } from '../../foundation/json-node'
import { utc } from '../../foundation/time'
import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inPayload } from '../places'

export default defineCheck({
  code: 'TIME_CLAIM_TYPE',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'A time is not a number',
  why: 'Times in a JWT are JSON numbers, in seconds since 1970. Of a date or a number in quotes some libraries make a time, some make nothing and accept the token for ever, strict ones refuse.',
  fix: {
    issuer: 'Write the time as a number of seconds, without quotes.',
  },
  cites: ['RFC 7519 §2', 'RFC 7519 §4.1.4', 'OpenID Connect Core 1.0 §2'],
  *look({ claims }) {
    for (const claim of ['exp', 'nbf', 'iat', 'auth_time']) {
      const node = member(claims, claim)
      if (!node || node.type === 'number') continue
      yield { at: inPayload(claim), facts: { claim, found: found(node), means: meaning(node) } }
    }
  },
  says: ({ claim, found, means }) =>
    `The ${claim} is ${found}; expected a number, in seconds since 1970.${means === null ? '' : ` It probably means ${means}.`}`,
  examples: {
    flags: [
      { claims: { exp: '1767226200' } },
      { claims: { exp: EXAMPLE_NOW + 600, nbf: '2026-01-01T00:00:00Z' } },
      { claims: { exp: null } },
      { claims: { exp: EXAMPLE_NOW + 600, auth_time: {} } },
    ],
    passes: [{}, { claims: { exp: EXAMPLE_NOW + 600.5 } }],
  },
})

function found(node: JsonNode): string {
  return node.type === 'string' ? `a string, ${quote(node.value)}` : typeOf(node)
}

/** The date of a number in quotes, and the number of an ISO 8601 date. */
function meaning(node: JsonNode): string | null {
  if (node.type !== 'string') return null
  if (/^-?\d{1,12}(?:\.\d{1,9})?$/.test(node.value)) return utc(Number(node.value))
  if (!isoDate.test(node.value)) return null
  const hasZone = /(?:Z|[+-]\d\d:\d\d)$/i.test(node.value) || !node.value.includes('T')
  const time = Date.parse(hasZone ? node.value : `${node.value}Z`)
  return Number.isNaN(time) ? null : String(Math.floor(time / 1000))
}

const isoDate = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?)?$/
