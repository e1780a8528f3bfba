import type { SideName } from '../comparison/comparison'
import type { Place } from '../foundation/finding'
import type { Key } from '../keys/key'
import { inKeys } from './places'

/** A key of one of two sets, or a member of it; without a key the whole set. */
export const inSide = (side: SideName, key?: Key | null, member?: string): Place =>
  key ? { ...inKeys(key, member), part: side } : { part: side, pointer: '' }
