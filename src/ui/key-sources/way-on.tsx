import { useState } from 'react'
import { curlLine, readCurlOutput } from '../../core/sources/curl'
import { clockNow } from '../../platform/clock'
import { CopyButton } from '../parts/copy-button'
import { TextBox } from '../parts/text-box'
import { type Attempt, metadataOf } from '../queries/fetch-keys'
import { findSitePath } from '../queries/site-path'
import type { Fetching } from './use-fetching'

interface WayOnProps {
  readonly attempt: Attempt
  readonly fetching: Fetching
}

/** Where a browser cannot fetch, a terminal can: the line to run, and a box for what it prints. */
export function WayOn({ attempt, fetching }: WayOnProps) {
  const { evidence, inspection } = attempt
  const [output, setOutput] = useState('')
  const [refused, setRefused] = useState(false)
  const line = curlLine(evidence.url)
  const found = metadataOf(attempt)
  const [noWay, setNoWay] = useState(false)
  const askSite = async () => {
    const url = await findSitePath(evidence.url)
    setNoWay(url === null)
    if (url !== null) fetching.fetch({ kind: 'jwks-url', url })
  }
  const take = (text: string) => {
    setOutput(text)
    const read = text.trim() === '' ? null : readCurlOutput(text, evidence.url, clockNow(), evidence.purpose)
    setRefused(text.trim() !== '' && read === null)
    if (read) fetching.take(read)
  }
  return (
    <div className="mt-1 border-t border-line pt-2">
      {inspection.diagnosis.offers_probe && (
        <p className="mb-2">
          A browser does not say more. A second request without CORS can tell whether anything answers at all; it cannot
          tell a wrong certificate from a dead host.{' '}
          <button type="button" className="plain-button" onClick={fetching.probe}>
            Ask once more, without CORS
          </button>
        </p>
      )}
      {found && evidence.via === 'curl' && (
        <p className="mb-2">
          The metadata name the key set.{' '}
          <button
            type="button"
            className="plain-button"
            onClick={() => fetching.fetch({ kind: 'jwks-url', url: found.jwksUri }, found.issuer ?? undefined)}
          >
            Fetch {found.jwksUri}
          </button>
        </p>
      )}
      {evidence.answer.kind === 'network_error' && (
        <p className="mb-2">
          The host of this page may have a path of its own for such key sets.{' '}
          <button type="button" className="plain-button" onClick={() => void askSite()}>
            Ask by way of this site
          </button>
          <span role="status">{noWay && ' Its config.json names none.'}</span>
        </p>
      )}
      <div className="flex items-center gap-2">
        <span>Or run this where the address can be reached, and paste what it prints:</span>
        <CopyButton label="Copy curl line" text={() => line} />
      </div>
      <code className="my-1 block rounded-md bg-sunken px-2 py-1 [overflow-wrap:anywhere]">{line}</code>
      <TextBox
        id="curl-output"
        label="Output of curl"
        placeholder="Headers and body, as curl printed them; or drop the file here."
        value={output}
        onChange={take}
        height="min-h-14 max-h-40"
      />
      {refused && (
        <p className="mt-1 text-fail">
          This is neither an answer with its headers nor an error of curl; paste all that it printed.
        </p>
      )}
    </div>
  )
}
