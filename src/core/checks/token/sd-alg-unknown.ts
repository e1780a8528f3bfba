import { member, typeOf } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { inPayload } from '../places'
import { disclosure, issuedWith } from '../sd-jwt-example'

export default defineCheck({
  code: 'SD_ALG_UNKNOWN',
  subject: 'token',
  severity: 'error',
  refuses: true,
  title: 'The hash of the disclosures is not a registered one',
  why: 'The digests of an SD-JWT are made with the hash that _sd_alg names, SHA-256 where it is absent. With a hash that it does not know a verifier cannot check any disclosure.',
  fix: {
    issuer: 'Use “sha-256”, or leave _sd_alg out; names are those of the registry, in lower case and with a hyphen.',
  },
  cites: ['RFC 9901 §4.1.1', 'RFC 9901 §7.1'],
  applies: ({ token }) => token.form === 'sd-jwt' && member(token.payload?.object, '_sd_alg') !== undefined,
  *look({ token }) {
    const node = member(token.payload?.object, '_sd_alg')
    if (!node || (node.type === 'string' && registered.has(node.value))) return
    yield { at: inPayload('_sd_alg'), facts: { found: node.type === 'string' ? quote(node.value) : typeOf(node) } }
  },
  says: ({ found }) => `The _sd_alg is ${found}; expected the name of a registered hash, such as “sha-256”.`,
  examples: {
    flags: [
      // {"_sd":[],"_sd_alg":"md5"}, and ["sha-256"].
      { text: `${issuedWith('eyJfc2QiOltdLCJfc2RfYWxnIjoibWQ1In0')}~${disclosure}~` },
      { text: `${issuedWith('eyJfc2QiOltdLCJfc2RfYWxnIjpbInNoYS0yNTYiXX0')}~` },
    ],
    // {"_sd":[],"_sd_alg":"sha3-256"}: registered, though not checked here.
    passes: [{}, { text: `${issuedWith('eyJfc2QiOltdLCJfc2RfYWxnIjoic2hhMy0yNTYifQ')}~` }],
  },
})

/** The IANA registry “Named Information Hash Algorithm” (RFC 6920 §9.4). */
const registered: ReadonlySet<string> = new Set([
  ...['sha-256', 'sha-256-128', 'sha-256-120', 'sha-256-96', 'sha-256-64', 'sha-256-32', 'sha-384', 'sha-512'],
  ...['sha3-224', 'sha3-256', 'sha3-384', 'sha3-512'],
  ...['blake2s-256', 'blake2b-256', 'blake2b-512', 'k12-256', 'k12-512'],
])
