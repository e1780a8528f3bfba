/** The face of the core: text in, plain data out, for the page, a worker or any other program. */
export { checks } from './checks'
export { type InspectContext, inspect } from './inspect'
export { findTokens } from './intake'
export { readKeys } from './keys/read-keys'
export type { Policy } from './policy/policy'
export { compareKeySets, type RotationContext } from './rotation/compare-key-sets'
export type { RotationReport } from './rotation/rotation-report'
export type { Inspection } from './verdict/inspection'
