import { probe } from '../../platform/probe'
import { type FetchOptions, type FetchRun, judged } from './fetch-keys'

/** Asks the last address of a run once more without CORS, and judges its evidence anew. Never rejects. */
export async function probeAgain(run: FetchRun, { signal, onAsk }: FetchOptions): Promise<FetchRun> {
  const last = run.attempts.at(-1)
  if (!last) return run
  const { url } = last.evidence
  onAsk(url)
  const why = 'You allowed a second request, without CORS, to see whether anything answers.'
  const evidence = { ...last.evidence, probe: await probe(url, { why, signal }) }
  return { ...run, attempts: [...run.attempts.slice(0, -1), judged(evidence, last.context)] }
}
