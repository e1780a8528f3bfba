import { TIME_LIMIT_MS } from '../core/sources/evidence'
import { readAllowedHosts } from './allowed-hosts'
import { sendsNothing } from './build-profile'
import { enterRequest } from './ledger'
import { isSurelyMixedContent } from './mixed-content'
import { oneAtATime } from './one-at-a-time'
import { readTarget } from './target'
import { limitTime } from './time-limit'

/**
 * Asks once more without CORS, which tells only whether anything answers: nothing of the answer is read, or can be.
 * `answered`: a server answered, so the browser withheld the first answer. `failed`: nothing answered in `TIME_LIMIT_MS`,
 * or the server or the browser refuses such requests too. For a click of its own: it is a second request. Enters itself
 * in the ledger with `why`, one sentence. Never rejects; `failed` when `signal` ends it.
 */
export async function probe(
  url: string,
  { why, signal }: { readonly why: string; readonly signal?: AbortSignal | undefined },
): Promise<'answered' | 'failed'> {
  const target = readTarget(url)
  // It would follow redirects, to whichever host.
  if ((await readAllowedHosts()) !== null) return 'failed'
  if (target === null || sendsNothing || (await isSurelyMixedContent(target))) return 'failed'
  return (await ask(target, why, { signal })) === 'answered' ? 'answered' : 'failed'
}

const ask = oneAtATime<'answered' | 'failed'>(async (url, why, left) => {
  const ended = enterRequest(url, why)
  const limit = limitTime(TIME_LIMIT_MS, left)
  try {
    await fetch(url, {
      mode: 'no-cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'follow',
      signal: limit.signal,
    })
    ended('answered, not readable', 0)
    return 'answered'
  } catch {
    ended(limit.ended() === 'cancelled' ? 'cancelled' : 'failed', 0)
    return 'failed'
  } finally {
    // The body, which nobody can read, is not waited for either.
    limit.stop()
  }
})
