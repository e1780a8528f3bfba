import { stringMember } from '../foundation/json-access'
import { type Pauses, pause } from '../foundation/pauses'
import type { Key } from '../keys/key'
import { engines } from './engines'
import type { Question } from './proof'
import { tryKey } from './try-key'
import type { Work } from './verdict'

/** The most keys of a set that one explanation is tried with: a proof is worth a moment, not a minute. */
const MOST = 64
/** The most characters that are hashed for them: each key hashes the whole signing input. */
const HASHED = 5_000_000

/** The first of the keys under which the signature verifies, or null; of many the first 64 are tried, with a rest after each. */
export async function findVerifyingKey(
  work: Omit<Work, 'key'>,
  keys: readonly Key[],
  pauses: Pauses,
): Promise<Key | null> {
  for (const key of keys.slice(0, mostKeys(work))) {
    const { state } = await tryKey(work, key)
    if (state === 'valid') return key
    await pause(pauses)
  }
  return null
}

/** The keys of the set that an explanation may be tried with, whatever their type: the one that the kid names first. */
export function keysWorthTrying(question: Question): readonly Key[] {
  const { header, keySet } = question
  const kid = stringMember(header, 'kid')
  const isNamed = (key: Key) => kid !== undefined && key.kid === kid
  const usable = keySet.keys.filter((key) => key.material !== null)
  return [...usable.filter(isNamed), ...usable.filter((key) => !isNamed(key))].slice(0, mostKeys(question))
}

const mostKeys = ({ signingInput }: Pick<Work, 'signingInput'>) =>
  Math.max(1, Math.min(MOST, Math.floor(HASHED / signingInput.length)))

/** The engines that look at nothing but algorithm, key and bytes: jose would have the algorithm that the header names. */
export const headerBlindEngines = engines.filter(({ name }) => name !== 'WebCrypto through jose')
