/** What somebody who asks brings along. */
export interface Asker {
  /** Leaves. The request itself is ended when nobody waits for it any more. */
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((bytes: number) => void) | undefined
}

/** Makes the request. Must not reject, and must end soon after `left` is aborted. */
type Send<T> = (url: string, why: string, left: AbortSignal, progress: (bytes: number) => void) => Promise<T>

interface UnderWay<T> {
  readonly askers: Set<Asker>
  readonly left: AbortController
  readonly answer: Promise<T>
}

/**
 * One request for one URL at a time: whoever asks for a URL that is under way joins that request.
 * The answer is `left` for an asker who left before it came; nothing is sent for one who had left already.
 */
export function oneAtATime<T>(send: Send<T>) {
  const underWay = new Map<string, UnderWay<T>>()

  function start(url: string, why: string): UnderWay<T> {
    const askers = new Set<Asker>()
    const left = new AbortController()
    const answer = send(url, why, left.signal, (bytes) => askers.forEach(({ onProgress }) => onProgress?.(bytes)))
    const request = { askers, left, answer }
    underWay.set(url, request)
    void answer.then(() => remove(url, request))
    return request
  }

  function remove(url: string, request: UnderWay<T>) {
    if (underWay.get(url) === request) underWay.delete(url)
  }

  return function ask(url: string, why: string, asker: Asker): Promise<T | 'left'> {
    const { signal } = asker
    if (signal?.aborted) return Promise.resolve('left')
    const request = underWay.get(url) ?? start(url, why)
    // A copy, so that one object given twice counts as two askers.
    const own = { ...asker }
    request.askers.add(own)
    return new Promise((resolve) => {
      const leave = () => {
        request.askers.delete(own)
        if (request.askers.size === 0) {
          // At once, so that the next to ask begins anew instead of joining what ends.
          remove(url, request)
          request.left.abort()
        }
        resolve('left')
      }
      signal?.addEventListener('abort', leave, { once: true })
      void request.answer.then((answer) => {
        signal?.removeEventListener('abort', leave)
        resolve(answer)
      })
    })
  }
}
