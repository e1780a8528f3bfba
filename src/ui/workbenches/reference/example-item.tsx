import { useMemo } from 'react'
import type { Beside } from '../../../core/beside/beside'
import { EXAMPLE_NOW, type Example, openExample } from '../../../core/checks/example'
import { utc } from '../../../core/foundation/time'
import { count, quote } from '../../../core/foundation/wording'
import { hasToken, openCheckExample } from '../../../core/lab/check-example'
import { policyWords } from '../../../core/policy/policy-words'
import { readPasted } from '../../../core/read-pasted'
import type { KeySource } from '../../../core/sources/key-source'
import { QuotedText } from '../../parts/quoted-text'
import { canOpenProvider, openInProvider } from './open-in-provider'
import { openInRotation } from './open-in-rotation'
import { openInToken } from './open-in-token'
import { ProviderFacts } from './provider-facts'
import { RequestFacts } from './request-facts'
import { SetsFacts } from './sets-facts'
import { ShortText } from './short-text'

interface ExampleItemProps {
  readonly code: string
  readonly example: Example
  /** Tells the example from the others. */
  readonly name: string
  /** What the check says of it, '' until that is known; null where it says nothing. */
  readonly message: string | null
}

/** One example, in short. */
export function ExampleItem({ code, example, name, message }: ExampleItemProps) {
  const given = useMemo(() => openCheckExample(example), [example])
  const { provider, rotation } = example
  const open = given
    ? () => openInToken(given, code)
    : rotation
      ? () => openInRotation(rotation, example.now ?? EXAMPLE_NOW, code)
      : provider && canOpenProvider(provider)
        ? () => openInProvider(provider, code)
        : null
  const request = example.fetch ?? example.discovery?.evidence
  return (
    <li className="grid gap-y-1.5 py-3">
      {message !== null && (
        <p className="min-h-[1lh] [overflow-wrap:anywhere]">
          <QuotedText text={message} />
        </p>
      )}
      {request && <RequestFacts evidence={request} discovery={example.discovery} />}
      {rotation && <SetsFacts rotation={rotation} />}
      {example.link && (
        <p className="text-small">
          <ShortText text={example.link.hash} />
        </p>
      )}
      {provider && <ProviderFacts provider={provider} />}
      {hasToken(example) && <TokenFacts example={example} sources={given?.sources ?? []} />}
      {open && (
        <button
          type="button"
          className="plain-button mt-0.5 w-fit"
          aria-label={`Open this example: ${name}`}
          onClick={open}
        >
          Open this example
        </button>
      )}
    </li>
  )
}

function TokenFacts({ example, sources }: { readonly example: Example; readonly sources: readonly KeySource[] }) {
  const { text, keys = '', policy } = openExample(example)
  const { token } = readPasted(text)
  return (
    <dl className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-3 gap-y-1 text-small [&>dt]:text-soft">
      {example.text !== undefined && (
        <>
          <dt>Token</dt>
          <dd>
            <ShortText text={text} />
          </dd>
        </>
      )}
      {(
        [
          ['Header', token.header],
          ['Payload', token.payload],
        ] as const
      ).map(
        ([title, part]) =>
          part && (
            <div key={title} className="col-span-2 grid grid-cols-subgrid [&>dt]:text-soft">
              <dt>{title}</dt>
              <dd>
                <ShortText text={part.utf8.text} />
              </dd>
            </div>
          ),
      )}
      {keys !== '' && (
        <>
          <dt>Keys</dt>
          <dd>
            <ShortText text={keys} />
          </dd>
        </>
      )}
      {sources.length > 0 && (
        <>
          <dt>Sets</dt>
          <dd className="[overflow-wrap:anywhere]">{sources.map(sourceWords).join('; ')}</dd>
        </>
      )}
      {example.policy && (
        <>
          <dt>Policy</dt>
          <dd className="[overflow-wrap:anywhere]">
            <QuotedText text={policyWords(policy)} />
          </dd>
        </>
      )}
      {example.beside && (
        <>
          <dt>Beside</dt>
          <dd className="[overflow-wrap:anywhere]">
            <QuotedText text={besideWords(example.beside)} />
          </dd>
        </>
      )}
      {example.webcrypto === false && (
        <>
          <dt>Page</dt>
          <dd>over plain http, without WebCrypto</dd>
        </>
      )}
      {example.now !== undefined && (
        <>
          <dt>As of</dt>
          <dd>{utc(example.now)}</dd>
        </>
      )}
    </dl>
  )
}

/** What stood beside the token, each with its name. */
function besideWords({ seen = [], ...given }: Beside): string {
  const before = seen.length > 0 ? ['a token seen before'] : []
  return [...Object.entries(given).map(([name, value]) => `${name} ${quote(value)}`), ...before].join('; ')
}

function sourceWords({ name, keySet, origin }: KeySource): string {
  const how = { given: 'pasted', fetched: 'fetched', kept: 'kept' }[origin.kind]
  const again = origin.kind === 'fetched' && origin.before !== null ? ', then refreshed' : ''
  return `${name}, ${count(keySet.keys.length, 'key')}, ${how}${again}`
}
