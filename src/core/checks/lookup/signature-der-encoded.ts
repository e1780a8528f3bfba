import { count } from '../../foundation/wording'
import { fromDer } from '../../verify/ecdsa-der'
import { keyPhrase } from '../../verify/key-phrase'
import { defineCheck } from '../define-check'

import { signaturePlace } from '../places'
import { es256, RFC_NOW } from '../rfc-examples'

export default defineCheck({
  code: 'SIGNATURE_DER_ENCODED',
  subject: 'lookup',
  severity: 'error',
  refuses: true,
  title: 'The ECDSA signature is in DER',
  why: 'OpenSSL, Java and most key services give ECDSA signatures in DER. A JWT wants the two numbers r and s alone, one after the other at full length; verifiers refuse anything else.',
  fix: {
    issuer:
      'Convert the signature to r ‖ s before encoding it: 64 bytes for ES256, 96 for ES384, 132 for ES512. In Java the algorithm is called SHA256withECDSAinP1363Format, in node:crypto the option is dsaEncoding “ieee-p1363”.',
  },
  cites: ['RFC 7518 §3.4'],
  applies: ({ token, algorithm }) => algorithm?.family === 'ecdsa' && token.signature?.flaws.length === 0,
  *look({ token, alg, algorithm, keySet, lookup, proofs }) {
    const signature = token.signature?.bytes
    const expected = algorithm?.signatureBytes ?? null
    if (!signature || expected === null || signature.length === expected || !fromDer(signature, expected / 2)) return
    const proof = proofs.find(({ name }) => name === 'DER')
    const verifiesUnder = proof && keySet ? keyPhrase(lookup, keySet.keys.indexOf(proof.key)) : null
    yield { at: signaturePlace, facts: { alg, bytes: signature.length, expected, verifies_under: verifiesUnder } }
  },
  says: ({ alg, bytes, expected, verifies_under }) => {
    const converted = verifies_under === null ? '' : ` Converted, it would verify under ${verifies_under}.`
    return `The signature is in DER (${count(bytes, 'byte')}); expected r and s alone, ${expected} bytes for ${alg}.${converted}`
  },
  examples: {
    flags: [{ text: es256.derText }, { text: es256.derText, keys: es256.jwk, now: RFC_NOW }],
    passes: [{ text: es256.text }, {}],
  },
})
