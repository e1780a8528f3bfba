import { readingOf } from '../../foundation/reading'
import { unreadable } from '../flaws'
import type { KeyFormat } from '../key-format'
import { readPem } from '../read-pem'

/** Keys and certificates in PEM, or the same base64 without BEGIN and END. */
export default {
  form: 'pem',
  read: ({ text }) => {
    const pem = readPem(text)
    if (!pem) return null
    const [first, ...rest] = pem.flaws
    if (first && pem.keys.length === 0) return unreadable(first, rest)
    return readingOf({ form: 'pem', keys: pem.keys }, pem.flaws)
  },
} satisfies KeyFormat
