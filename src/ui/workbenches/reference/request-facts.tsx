import type { ExampleDiscovery } from '../../../core/checks/example'
import type { Answer, FetchEvidence } from '../../../core/sources/evidence'
import { ShortText } from './short-text'

interface RequestFactsProps {
  readonly evidence: FetchEvidence
  /** Where it was asked for as the metadata of an issuer. */
  readonly discovery: ExampleDiscovery | undefined
}

/** A recorded request: what was asked, and what came of it. */
export function RequestFacts({ evidence: { url, answer, page }, discovery }: RequestFactsProps) {
  const type = answer.kind === 'response' ? answer.headers['content-type'] : undefined
  return (
    <dl className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-3 gap-y-1 text-small [overflow-wrap:anywhere] [&>dt]:text-soft">
      {discovery?.issuer !== undefined && (
        <>
          <dt>Issuer</dt>
          <dd>
            <code>{discovery.issuer}</code>
          </dd>
        </>
      )}
      {(discovery?.earlier ?? []).map((one) => (
        <div key={one.url} className="col-span-2 grid grid-cols-subgrid [&>dt]:text-soft">
          <dt>Before it</dt>
          <dd>
            <code>GET {one.url}</code>: {answerWords(one.answer)}
          </dd>
        </div>
      ))}
      <dt>Request</dt>
      <dd>
        <code>GET {url}</code>
        {page.protocol !== 'https:' && ` from a page over ${page.protocol.replace(':', '')}`}
      </dd>
      <dt>Answer</dt>
      <dd>
        {answerWords(answer)}
        {type !== undefined && <span className="text-soft"> · {type}</span>}
      </dd>
      {answer.kind === 'response' && answer.body !== '' && (
        <>
          <dt>Body</dt>
          <dd>
            <ShortText text={answer.body} />
          </dd>
        </>
      )}
    </dl>
  )
}

function answerWords(answer: Answer): string {
  switch (answer.kind) {
    case 'response': {
      const status = answer.status === 0 ? 'a body, status unknown' : `status ${answer.status}`
      return answer.redirected ? `${status}, redirected to ${answer.final_url}` : status
    }
    case 'network_error':
      return `none: the browser says ${answer.name}, and not why`
    case 'blocked_by_policy':
      return `none: the page’s own policy forbids it (${answer.directive})`
    case 'host_not_allowed':
      return 'none: the host of the page does not let it ask this one'
    case 'redirect_stopped':
      return 'a redirect, which was not followed'
    case 'offline_build':
      return 'none: the offline build asks nobody'
    case 'mixed_content':
      return 'none: a page over https may not ask over http'
    case 'timed_out':
      return `none within ${answer.after_ms / 1000} seconds`
    case 'cancelled':
      return 'none: it was cancelled'
    case 'curl_error':
      return `curl: (${answer.code}) ${answer.message}`
  }
}
