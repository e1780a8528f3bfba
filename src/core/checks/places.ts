import type { Place } from '../foundation/finding'
import { pointerTo } from '../foundation/json-place'
import type { Key } from '../keys/key'

/** A member at the top of the header; without a name the whole header. */
export const inHeader = (...path: readonly (string | number)[]): Place => ({ part: 'header', pointer: pointerTo(path) })

/** A member of the payload; without a name the whole payload. */
export const inPayload = (...path: readonly (string | number)[]): Place => ({
  part: 'payload',
  pointer: pointerTo(path),
})

/** The whole signature. */
export const signaturePlace: Place = { part: 'signature', pointer: '' }

/** A key of the key source, or a member of it; of a key that is no JWK, which has no members, the whole. */
export const inKeys = (key: Key, name?: string): Place => ({
  part: 'keys',
  pointer: name !== undefined && key.writtenAs === 'JWK' ? `${key.pointer}/${name}` : key.pointer,
})
