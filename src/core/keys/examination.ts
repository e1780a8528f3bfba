import type { Facts } from '../foundation/finding'
import type { Pauses } from '../foundation/pauses'
import type { Key, KeySet } from './key'

/** What only arithmetic or a certificate's inside shows of a key: too much work to be done while someone types. */
export interface Defect {
  readonly name: DefectName
  readonly key: Key
  readonly facts: Facts
}

export type DefectName = never

/** One thing to look for in the keys of a set. */
export interface Examination {
  readonly names: readonly DefectName[]
  /** Rests between keys (`pauses`), and rejects for nothing but an abort. */
  examine(keySet: KeySet, pauses: Pauses): Promise<readonly Defect[]>
}
