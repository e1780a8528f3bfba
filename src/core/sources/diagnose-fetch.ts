import { list, quote } from '../foundation/wording'
import { diagnoseCurl } from './diagnose-curl'
import { diagnoseFailure, mixedContent, PERMISSION_ADVICE } from './diagnose-failure'
import { diagnoseResponse } from './diagnose-response'
import { certainly, type Diagnosis } from './diagnosis'
import type { FetchEvidence } from './evidence'
import { hostWords } from './host-list'
import { hostOf, isFromElsewhere } from './places'
import { readServed, type Served } from './read-served'

/**
 * Says what came of a request: its cause, whether that is certain, one sentence and what to do. A browser tells a page
 * almost nothing of a request that failed, so what is not certain is never told as a fact. Never throws. `served` is what
 * `readServed` gives, where the caller has it already.
 */
export function diagnoseFetch(evidence: FetchEvidence, served: Served = readServed(evidence)): Diagnosis {
  const { answer } = evidence
  const host = hostOf(evidence.url)
  switch (answer.kind) {
    case 'response':
      return diagnoseResponse(evidence, answer, served)
    case 'network_error':
      return diagnoseFailure(evidence)
    case 'curl_error':
      return diagnoseCurl(answer, host)
    case 'mixed_content':
      return mixedContent(host)
    case 'blocked_by_policy':
      return certainly(
        'own_policy',
        `Nothing was sent: the content security policy of this page (${quote(answer.directive)}) does not let it ask ${host}.`,
        'Fetch it with curl and paste the answer, or ask whoever hosts this page to add the address to its connect-src.',
      )
    case 'offline_build':
      return certainly(
        'own_policy',
        `Nothing was sent: this is the offline build of Latchkey, which cannot ask ${host} or anybody else (connect-src 'none').`,
        'Run the curl line and paste its answer, or paste the keys themselves.',
      )
    case 'host_not_allowed':
      return certainly(
        'host_not_allowed',
        `Nothing was sent: whoever hosts this page lets it ask ${named(answer.allowed)}, and ${host} is not among them.`,
        'Run the curl line and paste its answer, or ask whoever hosts this page to name the host under allowed_hosts in its config.json.',
      )
    case 'redirect_stopped':
      return certainly(
        'redirect_stopped',
        `The server ${host} answered with a redirect, which was not followed: whoever hosts this page lets it ask ${named(answer.allowed)}, and a browser does not say where a redirect leads.`,
        'Run the curl line: its answer names the address. Fetch that address itself, if its host is among them.',
        'Answer at the published address itself, without a redirect.',
      )
    case 'timed_out': {
      const prompt = isFromElsewhere(evidence) ? ` ${PERMISSION_ADVICE}` : ''
      return certainly(
        'timed_out',
        `The server ${host} gave no whole answer within ${inSeconds(answer.after_ms)}, and Latchkey stopped waiting.`,
        `Fetch again, or with curl, which waits longer.${prompt}`,
        'Look whether the server answers, and how fast: a verifier waits a few seconds at most.',
      )
    }
    case 'cancelled':
      return certainly('cancelled', `The request to ${host} was cancelled before it ended.`, 'Fetch again.')
  }
}

function named(allowed: readonly string[]): string {
  return allowed.length === 0 ? 'no host but its own' : `only ${list(allowed.map(hostWords), 8)}`
}

function inSeconds(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 100) / 10
  return seconds === 1 ? '1 second' : `${seconds} seconds`
}
