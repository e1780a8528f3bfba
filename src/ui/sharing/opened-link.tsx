import { Suspense, useState } from 'react'
import { lazyPart } from '../parts/lazy-part'
import { replaceHash, useHash } from '../parts/use-hash'

/** Where the address carries a shared link: what is in it, and the question whether to use it. Until then nothing is. */
export function OpenedLink() {
  const hash = useHash()
  const [answer, setAnswer] = useState('')
  const query = hash.indexOf('?')
  const isLink = hash.startsWith('#/') && query > 0
  const done = (words: string) => {
    setAnswer(words)
    replaceHash(hash.slice(0, query))
    // What had the focus is gone; what is open now is said by its link.
    document.querySelector<HTMLElement>('nav [aria-current="page"]')?.focus()
  }
  return (
    <>
      {isLink && (
        <Suspense fallback={null}>
          <Notice key={hash} hash={hash} onDone={done} />
        </Suspense>
      )}
      <p role="status" className="sr-only">
        {isLink ? '' : answer}
      </p>
    </>
  )
}

const Notice = lazyPart(async () => (await import('./link-notice')).LinkNotice)
