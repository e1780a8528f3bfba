import { useState } from 'react'
import { snippetLibraries } from '../../../core/snippets'
import { renderSnippet } from '../../../core/snippets/render-snippet'
import { CopyButton } from '../../parts/copy-button'
import type { SnippetsProps } from './snippets'

/** One library’s text for the policy, with what it does not hold a token to. */
export function SnippetChoice({ policy, keySetUrl }: SnippetsProps) {
  const [chosen, setChosen] = useState(snippetLibraries[0].name)
  const library = snippetLibraries.find(({ name }) => name === chosen) ?? snippetLibraries[0]
  const snippet = renderSnippet(library, policy, keySetUrl)
  return (
    <>
      <div className="flex min-h-6 flex-wrap items-center gap-x-3 gap-y-1 text-small text-soft">
        <label className="flex items-center gap-1.5">
          Library
          <select
            className="max-w-72 rounded-md border border-edge bg-raised px-1.5 py-0.5 text-ink"
            value={library.name}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            {snippetLibraries.map(({ name, language }) => (
              <option key={name} value={name}>
                {name}, {language}
              </option>
            ))}
          </select>
        </label>
        <a
          href={library.documentation}
          target="_blank"
          rel="noreferrer"
          aria-label={`Version ${library.version}, the documentation of ${library.name}`}
          className="underline"
        >
          Version {library.version}
        </a>
        {snippet.state === 'written' && (
          <span className="ml-auto">
            <CopyButton label="Copy" name={`Copy the code for ${library.name}`} text={() => snippet.text} />
          </span>
        )}
      </div>
      {snippet.state === 'unwritable' ? (
        <p role="status" className="mt-2 max-w-3xl">
          No code is given. {snippet.reason}
        </p>
      ) : (
        <>
          <pre
            // The keyboard scrolls what has the focus.
            tabIndex={0}
            role="region"
            aria-label={`Code for ${library.name}`}
            className="mt-2 max-h-[36rem] overflow-auto border-y border-line py-2.5"
          >
            <code>{snippet.text}</code>
          </pre>
          {snippet.limits.length > 0 && (
            <div className="mt-2.5 max-w-3xl text-small">
              <p id="snippet-limits" className="text-soft">
                What differs from the policy
              </p>
              <ul aria-labelledby="snippet-limits" className="mt-1 divide-y divide-line border-y border-line">
                {snippet.limits.map((limit) => (
                  <li key={limit} className="py-1.5">
                    {limit}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </>
      )}
    </>
  )
}
