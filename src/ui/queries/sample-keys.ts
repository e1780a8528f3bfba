import { groupAnswers } from '../../core/sources/group-answers'
import type { KeySource } from '../../core/sources/key-source'
import { fetchEvidence } from '../../platform/fetch-evidence'
import { type FetchOptions, judged } from './fetch-keys'

const TIMES = 5

/** Asks one key set five times, one after the other, and says how many different sets came: replicas that disagree show. */
export async function sampleKeys(source: KeySource, options: FetchOptions) {
  const keySets = []
  let asked = 0
  if (source.origin.kind !== 'fetched') return null
  for (let i = 0; i < TIMES && !options.signal.aborted; i++) {
    const { jwks_uri: url } = source.origin
    options.onAsk(url)
    asked++
    const why = `You asked to fetch this key set ${TIMES} times, to see whether the answers agree.`
    const { inspection } = await judged(await fetchEvidence(url, 'key-set', { why, ...options }))
    const { keySet } = inspection
    // What was cancelled did not fail.
    if (options.signal.aborted) asked--
    if (keySet && keySet.state !== 'unreadable') keySets.push(keySet.value)
  }
  return { id: source.id, groups: groupAnswers(keySets), failed: asked - keySets.length }
}
