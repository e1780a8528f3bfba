import { quote } from '../foundation/wording'
import type { Lookup } from './look-up-key'

/** How a sentence calls a key: by its kid, else its thumbprint, else what it was read from. */
export function keyPhrase({ candidates }: Lookup, index: number): string {
  const key = candidates[index]
  if (!key) return 'the key'
  if (key.kid !== null) return `the key ${quote(key.kid)}`
  if (key.written_as.startsWith('secret')) return `the secret given${key.written_as.slice('secret'.length)}`
  if (candidates.length > 1 && key.thumbprint) return `the key with thumbprint ${quote(key.thumbprint.slice(0, 8))}`
  return key.written_as === 'certificate' ? 'the certificate given' : 'the key given'
}
