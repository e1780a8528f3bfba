import type { ProofKind } from '../proof'
import albPadding from './alb-padding'
import der from './der'
import embeddedKey from './embedded-key'
import emptySecret from './empty-secret'
import graphNonce from './graph-nonce'
import knownSecret from './known-secret'
import publicKeyAsSecret from './public-key-as-secret'
import siblingAlgorithm from './sibling-algorithm'

/** Every explanation that is tried when a signature verifies under no key, in order. */
export const proofKinds: readonly ProofKind[] = [
  der,
  embeddedKey,
  graphNonce,
  albPadding,
  emptySecret,
  knownSecret,
  publicKeyAsSecret,
  siblingAlgorithm,
]
