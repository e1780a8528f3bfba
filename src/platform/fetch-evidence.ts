import { type Answer, BODY_LIMIT, type FetchEvidence, TIME_LIMIT_MS } from '../core/sources/evidence'
import { mayBeAsked, readAllowedHosts } from './allowed-hosts'
import { readAskingPage } from './asking-page'
import { sendsNothing } from './build-profile'
import { clockNow } from './clock'
import { enterRequest } from './ledger'
import { localNetworkState } from './local-network'
import { isSurelyMixedContent } from './mixed-content'
import { type Asker, oneAtATime } from './one-at-a-time'
import { watchPolicy } from './policy-violation'
import { readBody } from './read-body'
import { readTarget } from './target'
import { limitTime, type TimeLimit } from './time-limit'

/**
 * Makes one GET and says what the browser let us see of it. Anonymous: no cookies, no referrer, no cache, and no header
 * for which a browser would ask first (Fetch §4.8). At most `TIME_LIMIT_MS` from the request to the end of the body, at
 * most `BODY_LIMIT` bytes of it. Enters itself in the ledger with `why`, one sentence. A call for a URL that is under way
 * joins that request. Never rejects; `signal` ends the waiting with the answer `cancelled`.
 */
export async function fetchEvidence(
  url: string,
  purpose: FetchEvidence['purpose'],
  { why, ...asker }: Asker & { readonly why: string },
): Promise<FetchEvidence> {
  const target = readTarget(url)
  const page = readAskingPage()
  const at = clockNow()
  const started = performance.now()
  const allowed = await readAllowedHosts()
  const answer = target === null ? unsendable : await answerOf(target, allowed, why, asker)
  const took = Math.round(performance.now() - started)
  const local = target === null ? null : await localNetworkState(target)
  const probe = allowed === null ? null : 'not_offered'
  return { url: target ?? url, purpose, at, took_ms: took, page, answer, probe, local_network: local }
}

/** Nothing was sent: see readTarget. */
const unsendable: Answer = { kind: 'network_error', name: 'URLNotFetchable' }

async function answerOf(url: string, allowed: readonly string[] | null, why: string, asker: Asker): Promise<Answer> {
  if (sendsNothing) return { kind: 'offline_build' }
  if (allowed && !mayBeAsked(allowed, url)) return { kind: 'host_not_allowed', allowed }
  if (await isSurelyMixedContent(url)) return { kind: 'mixed_content' }
  const answer = await ask(url, why, asker)
  return answer === 'left' ? { kind: 'cancelled' } : answer
}

const ask = oneAtATime<Answer>(async (url, why, left, progress) => {
  const ended = enterRequest(url, why)
  const limit = limitTime(TIME_LIMIT_MS, left)
  let read = 0
  const answer = await send(url, limit, (bytes) => {
    read = bytes
    progress(bytes)
  })
  limit.stop()
  ended(wordsFor(answer), answer.kind === 'response' ? answer.bytes : read)
  return answer
})

async function send(url: string, limit: TimeLimit, progress: (bytes: number) => void): Promise<Answer> {
  const allowed = await readAllowedHosts()
  const policy = watchPolicy(url)
  try {
    const response = await fetch(url, {
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      // Where a redirect leads is told to no page, so that a list of hosts cannot be held against it.
      redirect: allowed ? 'manual' : 'follow',
      // Safelisted for CORS. The last part because some servers answer 406 to what they do not know.
      headers: { Accept: 'application/json, application/jwk-set+json, */*;q=0.1' },
      signal: limit.signal,
    })
    if (allowed && response.type === 'opaqueredirect') return { kind: 'redirect_stopped', allowed }
    const body = await readBody(response.body, BODY_LIMIT, progress)
    return (body.cut && stopped(limit)) || seen(response, body)
  } catch (error) {
    const stop = stopped(limit)
    if (stop) return stop
    const directive = await policy.directive()
    if (directive !== null) return { kind: 'blocked_by_policy', directive }
    return { kind: 'network_error', name: error instanceof Error ? error.name : 'Error' }
  } finally {
    policy.stop()
  }
}

function seen(response: Response, { text, ...read }: Awaited<ReturnType<typeof readBody>>): Answer {
  const { status, url, redirected } = response
  const headers = Object.fromEntries(response.headers)
  return { kind: 'response', status, final_url: url, redirected, headers, body: text, ...read }
}

function stopped(limit: TimeLimit): Answer | null {
  const how = limit.ended()
  return how === 'timed_out' ? { kind: how, after_ms: TIME_LIMIT_MS } : how && { kind: how }
}

/** What the ledger says of an answer. */
function wordsFor(answer: Answer): string {
  if (answer.kind === 'response') {
    const { status, redirected, final_url: url, truncated, cut } = answer
    return `${status}${redirected ? ` from ${url}` : ''}${truncated ? ', not read to the end' : ''}${cut ? ', broke off' : ''}`
  }
  if (answer.kind === 'blocked_by_policy') return `refused by this page’s own ${answer.directive}`
  if (answer.kind === 'redirect_stopped') return 'a redirect, not followed'
  if (answer.kind === 'timed_out') return `no whole answer in ${answer.after_ms / 1000} s`
  return answer.kind === 'cancelled' ? 'cancelled' : 'failed'
}
