import { list, quote } from '../../foundation/wording'
import { criticalNames } from '../critical'
import { defineCheck } from '../define-check'
import { isCompact } from '../forms'
import { inHeader } from '../places'

export default defineCheck({
  code: 'HEADER_PARAM_UNREGISTERED',
  subject: 'token',
  severity: 'note',
  refuses: false,
  title: 'The header has parameters of somebody’s own',
  why: 'A verifier ignores header parameters that it does not know, unless crit lists them. Nothing can rest on them that the two sides have not agreed on.',
  fix: {
    issuer: 'Put what is about the subject into the claims; what must be understood into crit.',
  },
  cites: ['RFC 7515 §4.2', 'RFC 7515 §4.3', 'https://www.iana.org/assignments/jose/jose.xhtml'],
  applies: ({ token, header }) => header !== null && isCompact(token),
  *look({ header }) {
    // CASE_VARIANT_MEMBER tells of other spellings, PROTO_MEMBER of the last.
    const told = new Set([...criticalNames(header), '__proto__'])
    const all = (header?.members ?? []).map(({ name }) => name)
    const names = all.filter((name) => !registered.has(name.slice(0, 32).toLowerCase()) && !told.has(name))
    const [first] = names
    if (first !== undefined) yield { at: inHeader(first), facts: { names: names.slice(0, MOST), count: names.length } }
  },
  says: ({ names, count }) => {
    const shown = list(
      [...names.map(quote), ...(count > names.length ? [`${count - names.length} more`] : [])],
      MOST + 1,
    )
    const [are, them] = count === 1 ? ['is', 'it'] : ['are', 'them']
    return `The header has ${shown}, which ${are} not among the registered parameters that Latchkey knows; verifiers ignore ${them}.`
  },
  examples: {
    flags: [{ header: { alg: 'ES256', ver: '2', isEncrypted: false } }, { header: { alg: 'RS256', 'pi.atm': 'x' } }],
    passes: [{}, { header: { alg: 'ES256', crit: ['v'], v: 1 } }, { header: { alg: 'ES256', kid: '1', nonce: 'n' } }],
  },
})

/** Names that are told. */
const MOST = 5

/**
 * The registry “JSON Web Signature and Encryption Header Parameters” as far as it is known here, in lower case; then those
 * of HPKE, wallets and SD-JWT VC, which specifications define.
 */
const registered: ReadonlySet<string> = new Set([
  ...['alg', 'jku', 'jwk', 'kid', 'x5u', 'x5c', 'x5t', 'x5t#s256', 'typ', 'cty', 'crit'],
  ...['enc', 'zip', 'epk', 'apu', 'apv', 'iv', 'tag', 'p2s', 'p2c'],
  ...['iss', 'sub', 'aud', 'b64', 'ppt', 'url', 'nonce', 'svt', 'trust_chain', 'peer_trust_chain'],
  ...['ek', 'psk_id', 'key_attestation', 'vctm'],
])
