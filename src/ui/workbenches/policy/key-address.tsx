import { useState } from 'react'
import { give, useSession } from '../../session'

interface KeyAddressProps {
  readonly url: string
  /** What is there, for a screen reader. */
  readonly what: string
}

/** An address to fetch keys from, and the way to have it fetched: it is put into the key box, and asked there on a click. */
export function KeyAddress({ url, what }: KeyAddressProps) {
  const keys = useSession((session) => session.keys)
  const [isTaken, setIsTaken] = useState(false)
  const stands = isTaken && keys === url
  return (
    <dd>
      <code className="block">{url}</code>
      <button
        type="button"
        className="quiet-button -ml-2 text-left whitespace-normal"
        onClick={() => {
          give({ keys: url })
          setIsTaken(true)
        }}
      >
        {keys.trim() === '' || stands ? 'Put into the key box' : 'Put into the key box, in place of what is there'}
        <span className="sr-only">: the address of the {what}</span>
      </button>{' '}
      <span role="status" className="text-soft">
        {stands && (
          <>
            It stands there: press Fetch keys under{' '}
            <a href="#/token" className="underline">
              Token
            </a>{' '}
            to ask it.
          </>
        )}
      </span>
    </dd>
  )
}
