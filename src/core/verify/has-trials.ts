import type { KeySet } from '../keys/key'
import type { Wanted } from '../keys/match-key'
import type { Token } from '../token/token'

/** Whether there is something to try or to prove. */
export function hasTrials(token: Token, { algorithm }: Wanted, keySet: KeySet | null): boolean {
  return algorithm !== null && keySet !== null && keySet.keys.length > 0 && isSigned(token)
}

const isSigned = ({ signingInput, signature }: Token) => signingInput !== null && signature !== null
