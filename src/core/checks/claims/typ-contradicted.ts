import { stringMember } from '../../foundation/json-access'
import { list, quote } from '../../foundation/wording'
import { kindName, kindSigns, namesLogout } from '../../policy/token-kind'
import { defineCheck, type Sighting } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inHeader } from '../places'

const times = { iat: EXAMPLE_NOW, exp: EXAMPLE_NOW + 600 }
const claims = { iss: 'https://id.example', sub: 'a', aud: 'api', client_id: 'web', jti: '9f2c', ...times }
const logout = { 'http://schemas.openid.net/event/backchannel-logout': {} }

export default defineCheck({
  code: 'TYP_CONTRADICTED',
  subject: 'claims',
  severity: 'warning',
  refuses: false,
  title: 'The typ says one kind of token, the claims another',
  why: 'Services that go by typ and services that go by the claims take such a token for different things: one lets it act, the other takes it for a login or a logout.',
  fix: {
    issuer: 'Put into each kind of token the claims of that kind alone.',
    verifier: 'Check typ and claims, and refuse what does not fit.',
  },
  cites: ['RFC 8725 §2.8', 'RFC 8725 §3.12', 'RFC 9068 §5'],
  *look({
    header,
    claims: found,
    kind,
  }): Iterable<Sighting<{ typ: string; kind: string; names: readonly string[]; other: string }>> {
    const typ = stringMember(header, 'typ')
    if (typ === undefined || !kind?.by.includes('typ') || !kind.certain) return
    const facts = { typ, kind: kindName[kind.kind] }
    const { id } = kindSigns(found)
    if (kind.kind === 'access_token' && id.length > 0)
      yield { at: inHeader('typ'), facts: { ...facts, names: id, other: 'an ID token' } }
    if (namesLogout(found) && kind.kind !== 'logout_token' && kind.kind !== 'security_event')
      yield { at: inHeader('typ'), facts: { ...facts, names: ['the logout event'], other: 'a logout token' } }
  },
  says: ({ typ, kind, names, other }) =>
    `The typ ${quote(typ)} says ${kind}, but the token has ${list(names)}; expected that only in ${other}.`,
  examples: {
    flags: [
      { header: { alg: 'ES256', typ: 'at+jwt' }, claims: { ...claims, at_hash: 'x' } },
      { header: { alg: 'ES256', typ: 'at+jwt' }, claims: { ...claims, events: logout } },
    ],
    passes: [
      { header: { alg: 'ES256', typ: 'at+jwt' }, claims: { ...claims, auth_time: EXAMPLE_NOW, acr: '1' } },
      { header: { alg: 'ES256', typ: 'logout+jwt' }, claims: { ...claims, events: logout } },
      { header: { alg: 'ES256', typ: 'JWT' }, claims: { ...claims, at_hash: 'x' } },
    ],
  },
})
