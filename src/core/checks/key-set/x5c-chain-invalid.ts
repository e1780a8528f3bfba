import { capitalise, quote } from '../../foundation/wording'
import { certifiedJwk, chain, impostor, WHILE_VALID } from '../certificate-examples'
import { defectsNamed } from '../defects-named'
import { defineCheck } from '../define-check'
import { keyName } from '../key-name'
import { inKeys } from '../places'

const [leaf, intermediate, root] = chain
const withX5c = (x5c: readonly string[]) => ({
  keys: { keys: [{ ...certifiedJwk, kid: '1', x5c }] },
  now: WHILE_VALID,
})

export default defineCheck({
  code: 'X5C_CHAIN_INVALID',
  subject: 'key-set',
  severity: 'warning',
  refuses: false,
  title: 'A certificate of x5c was not issued by the next one',
  why: 'In x5c each certificate certifies the one before it. A verifier that validates the chain stops where that is not so, mostly because the order is turned round or one is missing. Latchkey compares the names and, where WebCrypto knows the algorithm, verifies the signatures; it validates nothing else of the chain.',
  fix: {
    issuer: 'List the certificates in order: the key’s own, then who issued it, and so on.',
  },
  cites: ['RFC 7517 §4.7', 'RFC 5280 §6.1'],
  applies: ({ defects }) => defects !== null,
  *look({ defects }) {
    for (const { key, facts } of defectsNamed('X5C_CHAIN_INVALID', defects))
      yield { at: inKeys(key, `x5c/${facts.index + 1}`), facts: { key: keyName(key), ...facts } }
  },
  says: ({ key, index, checked, issuer, next }) => {
    const found =
      checked === 'name'
        ? `was issued by ${quote(issuer)}, and the next one is ${quote(next)}`
        : `names ${quote(next)} as its issuer, and its signature does not verify under the key of that one`
    return `${capitalise(key)} has in x5c[${index}] a certificate that ${found}; expected each to be issued by the next.`
  },
  examples: {
    flags: [withX5c([leaf, root]), withX5c([leaf, root, intermediate]), withX5c([leaf, impostor])],
    passes: [withX5c(chain), withX5c([leaf, intermediate]), withX5c([leaf])],
  },
})
