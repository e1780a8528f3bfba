import type { JsonArray, JsonReading } from '../../foundation/json-node'
import { type Reading, readingOf } from '../../foundation/reading'
import { duplicateMembers, flawAt, unreadable } from '../flaws'
import type { KeySet } from '../key'
import type { KeyFormat } from '../key-format'
import { readPem } from '../read-pem'

/** A certificate chain as in x5c (RFC 7515 §4.1.6): an array of base64, alone or as the only member. The first is the key. */
export default {
  form: 'x5c',
  read: ({ json }) => {
    if (json?.state !== 'whole') return null
    const { root } = json
    if (root.type === 'array') return readChain(root, '', json)
    const [only, ...others] = root.type === 'object' ? root.members : []
    return only?.name === 'x5c' && others.length === 0 && only.value.type === 'array'
      ? readChain(only.value, '/x5c', json)
      : null
  },
} satisfies KeyFormat

function readChain(chain: JsonArray, pointer: string, json: JsonReading): Reading<KeySet> | null {
  const [first] = chain.items
  const certificates = chain.items.flatMap((item) => (item.type === 'string' ? [item.value] : []))
  if (first?.type !== 'string' || certificates.length < chain.items.length) return null
  const [key] = readPem(first.value)?.keys ?? []
  if (key)
    return readingOf({ form: 'x5c', keys: [{ ...key, pointer: `${pointer}/0`, certificates }] }, duplicateMembers(json))
  const message = 'The first string is not the base64 of a certificate in DER; expected one (RFC 7515 §4.1.6).'
  return unreadable(flawAt(first, 'CERTIFICATE_UNREADABLE', message, `${pointer}/0`))
}
