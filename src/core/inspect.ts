import type { Beside } from './beside/beside'
import { examineSource } from './checks/examine-source'
import { conclude } from './conclude'
import type { KeySet } from './keys/key'
import { readKeySource } from './keys/read-key-source'
import type { Policy } from './policy/policy'
import type { KindChoice } from './policy/token-kind'
import { keySetOf, readPasted } from './read-pasted'
import type { KeySource, SourceContext } from './sources/key-source'
import type { Inspection } from './verdict/inspection'
import { type Trials, tryKeys } from './verify/try-keys'
import { hasWebCrypto } from './verify/web-crypto'

export interface InspectContext {
  /** The text of a key source (JWKS, JWK, PEM, certificate, secret), or one already read. */
  readonly keys?: string | KeySet
  readonly policy?: Policy
  /** What stood beside the token where it was sent: no finding says what any of it is. */
  readonly beside?: Beside
  /** What kind of token it is; left out, the token tells. */
  readonly kind?: KindChoice
  /** Seconds since the epoch. */
  readonly now: number
  /** Where the keys come from and what else is loaded: decides whether a missing kid is final. */
  readonly source?: SourceContext
  /** Whether WebCrypto is at hand; left out, it is looked for. */
  readonly webcrypto?: boolean
}

/** The whole of Latchkey as one function. Takes the text as pasted; of several tokens the first. Never throws or rejects. */
export async function inspect(text: string, { keys, policy = {}, ...rest }: InspectContext): Promise<Inspection> {
  const pasted = readPasted(text)
  const keyReading = readKeySource(keys)
  const trials = await tryKeys(pasted.token, pasted, keySetOf(keyReading))
  const elsewhere = new Map<KeySource, Trials>()
  for (const other of rest.source?.others ?? []) elsewhere.set(other, await tryKeys(pasted.token, pasted, other.keySet))
  const examined = keyReading && (await examineSource(keyReading))
  return conclude(pasted, keyReading, trials, { policy, examined, elsewhere, webcrypto: hasWebCrypto(), ...rest })
}
