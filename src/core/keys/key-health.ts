import type { Severity } from '../foundation/finding'
import { count, list, quote } from '../foundation/wording'
import { certifiesKey } from './certifies-key'
import type { Key } from './key'
import { hasUnsoundExponent } from './match-key'

/** One thing that is to be said of a key by itself. */
export interface Remark {
  readonly severity: Severity
  /** A few words, for a cell of a table. */
  readonly words: string
  /** One sentence that says the same in full. */
  readonly sentence: string
}

/** What is to be said of a key, worst first. `sameKid` is how many keys of its set have its kid, itself among them. */
export function keyHealth(key: Key, sameKid = 1): readonly Remark[] {
  const remarks = [
    unreadable(key),
    exposed(key),
    ...strength(key),
    certified(key),
    ambiguous(key, sameKid),
    purpose(key),
  ]
  const worst = ['error', 'warning', 'note']
  return remarks
    .filter((remark) => remark !== null)
    .sort((a, b) => worst.indexOf(a.severity) - worst.indexOf(b.severity))
}

const remark = (severity: Severity, words: string, sentence: string): Remark => ({ severity, words, sentence })

const knownTypes = new Set(['', 'RSA', 'EC', 'OKP', 'AKP', 'oct'])

function unreadable({ kty, unusable }: Key): Remark | null {
  if (unusable === null) return null
  // A verifier ignores keys of a type that it does not know (RFC 7517 §5).
  return remark(knownTypes.has(kty) ? 'error' : 'note', `cannot be read: ${unusable}`, `It cannot be read: ${unusable}`)
}

function exposed({ kty, privateMembers, writtenAs }: Key): Remark | null {
  if (kty === 'oct') {
    const sentence = 'A shared secret: whoever can verify with it can also sign. It is not shown here.'
    return remark(writtenAs === 'JWK' ? 'warning' : 'note', 'shared secret', sentence)
  }
  if (privateMembers.length === 0) return null
  const names = list(privateMembers, 8)
  const sentence = `It comes with its private half (${names}), which was left out and is not shown. If it was published, it is compromised.`
  return remark('error', 'private members', sentence)
}

/** RFC 7518 §3.3 asks for 2048 bits; fewer than 1024 are broken, more than 8192 cost a verifier dear. */
function strength(key: Key): readonly Remark[] {
  const remarks: Remark[] = []
  const { bits, kty } = key
  if (kty === 'RSA' && bits !== null) {
    const size = count(bits, 'bit')
    const words = `${bits} bits`
    if (bits < 2048)
      remarks.push(remark(bits < 1024 ? 'error' : 'warning', words, `The modulus has ${size}; expected 2,048 or more.`))
    if (bits > 8192) remarks.push(remark('warning', words, `The modulus has ${size}: verifying with it is slow.`))
  }
  if (hasUnsoundExponent(key))
    remarks.push(remark('error', 'unsound exponent', 'The exponent is 1 or even; expected an odd number of 3 or more.'))
  return remarks
}

function certified(key: Key): Remark | null {
  const [certificate] = key.certificates
  if (certificate === undefined || key.material === null) return null
  const fits = certifiesKey(certificate, key)
  if (fits === null) return remark('warning', 'certificate unreadable', 'Its first certificate cannot be read.')
  if (fits) return null
  const sentence = 'The public key of its first certificate is another key; expected the same one (RFC 7517 §4.7).'
  return remark('error', 'certificate of another key', sentence)
}

function ambiguous({ kid }: Key, sameKid: number): Remark | null {
  if (kid === null || sameKid < 2) return null
  const sentence = `Its kid ${quote(kid)} is that of ${count(sameKid, 'key')}; expected a kid of its own for each.`
  return remark('warning', `kid of ${sameKid} keys`, sentence)
}

function purpose({ use, crv, kty, keyOps }: Key): Remark | null {
  if (use === 'enc') return remark('note', 'for encryption', 'Its use is “enc”: it is not for verifying signatures.')
  if (kty === 'OKP' && crv?.startsWith('X'))
    return remark(
      'note',
      'for key agreement',
      `The curve ${quote(crv)} is for key agreement: it cannot verify signatures.`,
    )
  if (keyOps !== null && !keyOps.includes('verify'))
    return remark(
      'note',
      'key_ops without verify',
      'Its key_ops do not have “verify”: it is not for verifying signatures.',
    )
  return null
}
