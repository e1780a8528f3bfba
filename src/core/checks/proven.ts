import { keyPhrase } from '../verify/key-phrase'
import type { Proof, ProofName } from '../verify/proof'
import type { LookupSubject } from './subjects'

interface Proven {
  readonly proof: Proof
  /** How a sentence calls the key: `the key “k”`. */
  readonly key: string
}

/** What was proved under this name, or null. */
export function provenBy({ proofs, keySet, lookup }: LookupSubject, name: ProofName): Proven | null {
  const proof = proofs.find((one) => one.name === name)
  return proof && keySet ? { proof, key: keyPhrase(lookup, keySet.keys.indexOf(proof.key)) } : null
}
