import { probe } from '../../platform/probe'
import { blockedOf, type FetchOptions, type FetchRun, judged } from './fetch-keys'

/** Asks the blocked address of a run once more without CORS, and judges its evidence anew. Never rejects. */
export async function probeAgain(run: FetchRun, { signal, onAsk }: FetchOptions): Promise<FetchRun> {
  const blocked = blockedOf(run)
  if (!blocked) return run
  const { url } = blocked.evidence
  onAsk(url)
  const why = 'You allowed a second request, without CORS, to see whether anything answers.'
  const evidence = { ...blocked.evidence, probe: await probe(url, { why, signal }) }
  const again = await judged(evidence, blocked.context)
  const attempts = run.attempts.map((one) => (one === blocked ? again : one))
  return { ...run, attempts }
}
