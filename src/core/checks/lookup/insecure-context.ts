import { triedKeys } from '../../verify/tried-keys'
import { defineCheck } from '../define-check'
import { signaturePlace } from '../places'
import { es256 } from '../rfc-examples'

export default defineCheck({
  code: 'INSECURE_CONTEXT',
  subject: 'lookup',
  severity: 'note',
  refuses: false,
  title: 'The page came over plain http, without WebCrypto',
  why: 'Browsers offer WebCrypto to pages that came over https, from localhost or from a file, and to no others. Latchkey then verifies in JavaScript, with noble: the same answers, more slowly. And whoever is on the way of plain http can read the page and change it.',
  fix: { verifier: 'Nothing about the token. Ask whoever hosts this page to serve it over https.' },
  cites: ['https://w3c.github.io/webcrypto/#Crypto-attribute-subtle'],
  applies: ({ lookup }) => triedKeys(lookup).engines.length > 0,
  *look({ lookup }, { webcrypto = true }) {
    const [engine] = triedKeys(lookup).engines
    if (!webcrypto && engine) yield { at: signaturePlace, facts: { engine } }
  },
  says: ({ engine }) =>
    `This page is no secure context, so the browser keeps WebCrypto from it; the signature was tried with ${engine}, in JavaScript, which comes to the same answer.`,
  examples: {
    flags: [{ text: es256.text, keys: es256.jwk, webcrypto: false }],
    passes: [{ text: es256.text, keys: es256.jwk }],
  },
})
