import { member, objectOf } from '../../foundation/json-access'
import { readingOf } from '../../foundation/reading'
import { duplicateMembers } from '../flaws'
import type { KeyFormat } from '../key-format'
import { readJwk } from '../read-jwk'
import { kidFlaws } from '../read-key-array'

/** One JWK (RFC 7517 §4): an object with kty and no keys. */
export default {
  form: 'jwk',
  read: ({ text, json }) => {
    const jwk = objectOf(json)
    if (!json || !jwk || !member(jwk, 'kty') || member(jwk, 'keys')) return null
    return readingOf({ form: 'jwk', keys: [readJwk(jwk, '')] }, [...duplicateMembers(json), ...kidFlaws(jwk, '', text)])
  },
} satisfies KeyFormat
