import type { Examination } from '../examination'

/** Every examination of a key set, in the order in which they are made. */
export const examinations: readonly Examination[] = []
