import type { ProofKind } from '../proof'
import der from './der'

/** Every explanation that is tried when a signature verifies under no key, in order. */
export const proofKinds: readonly ProofKind[] = [der]
