import { member, objectOf, typeOf } from '../../foundation/json-access'
import { pointerTo } from '../../foundation/json-place'
import { type Flaw, readingOf } from '../../foundation/reading'
import { duplicateMembers, flawAt, unreadable } from '../flaws'
import type { Key } from '../key'
import type { KeyFormat } from '../key-format'
import { readPem } from '../read-pem'

/** An object of kid → PEM, as Google and Firebase publish their certificates. */
export default {
  form: 'pem-map',
  read: ({ json }) => {
    const object = objectOf(json)
    if (!json || !object || member(object, 'keys')) return null
    // Of duplicates the last counts, as everywhere; a Map because a kid may have any name.
    const entries = new Map(object.members.map(({ name, value }) => [name, value]))
    const isPem = [...entries.values()].some((value) => value.type === 'string' && value.value.includes('-----BEGIN'))
    if (!isPem) return null
    const keys: Key[] = []
    const flaws: Flaw[] = []
    for (const [kid, value] of entries) {
      const pointer = pointerTo([kid])
      const pem = value.type === 'string' ? readPem(value.value) : null
      for (const key of pem?.keys ?? []) keys.push({ ...key, kid, pointer })
      for (const { reason, message } of pem?.flaws ?? []) flaws.push(flawAt(value, reason, message, pointer))
      if (pem) continue
      const found = value.type === 'string' ? 'another string' : typeOf(value)
      flaws.push(
        flawAt(value, 'ENTRY_NOT_PEM', `${pointer} is ${found}; expected a certificate or key in PEM.`, pointer),
      )
    }
    const [first, ...rest] = [...flaws, ...duplicateMembers(json)]
    if (first && keys.length === 0) return unreadable(first, rest)
    return readingOf({ form: 'pem-map', keys }, first ? [first, ...rest] : [])
  },
} satisfies KeyFormat
