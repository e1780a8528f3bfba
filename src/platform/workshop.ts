import type { KeySet } from '../core/keys/key'
// What Vite exports of a worker is its address.
// oxlint-disable-next-line import/default
import workerScript from '../worker/main?worker&url'
import type { Answer, GivenOf, JobName, Order, ResultOf } from '../worker/messages'
import { isOneFile } from './build-profile'
import { breathe } from './clock'
import { ownScript } from './own-script'

/** Where work is done that outlasts a frame: a worker, or, where none can be started, this page itself in slices. */
export interface Workshop {
  /** Hands a text or a key set over, in parts that hold the page for no longer than a frame. Resolves with its number. */
  hand(part: string | KeySet): Promise<number>
  /** Takes back what was handed over. */
  forget(number: number): void
  /** Does a job. Rejects when `signal` is aborted, when the workshop closes, and when the job fails; the reason quotes nothing. */
  work<Name extends JobName>(job: Name, given: GivenOf<Name>, options?: WorkOptions): Promise<ResultOf<Name>>
  /** Ends what is under way, and forgets everything. */
  close(): void
}

export interface WorkOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

interface UnderWay {
  readonly resolve: (result: unknown) => void
  readonly reject: (reason: Error) => void
  readonly onProgress?: WorkOptions['onProgress']
}

/** Opens one: on this page, or in a worker where one can be started. Rejects when its script cannot be loaded. */
export async function openWorkshop(place: 'page' | 'worker'): Promise<Workshop> {
  const underWay = new Map<number, UnderWay>()
  const receive = (answer: Answer) => {
    if (answer.answer === 'ready') return
    const one = underWay.get(answer.id)
    if (answer.answer === 'progress') one?.onProgress?.(answer.done, answer.total)
    else if (answer.answer === 'done') one?.resolve(answer.result)
    else one?.reject(new Error('The work failed.'))
  }
  const endAll = () => {
    for (const { reject } of underWay.values()) reject(new Error('The work was ended.'))
  }
  const worker = place === 'worker' ? await startWorker(receive, endAll) : null
  const { post, end } = worker ?? (await workHere(receive))
  let last = 0
  return {
    hand: async (part) => {
      const number = ++last
      for (const order of partsOf(part, number)) {
        post(order)
        await breathe()
      }
      return number
    },
    forget: (number) => post({ order: 'forget', number }),
    work: (job, given, { signal, onProgress } = {}) => {
      signal?.throwIfAborted()
      const id = ++last
      const leave = () => {
        post({ order: 'stop', id })
        underWay.get(id)?.reject(new Error('The work was called off.'))
      }
      signal?.addEventListener('abort', leave, { once: true })
      const result = new Promise((resolve, reject) => underWay.set(id, { resolve, reject, onProgress }))
      post({ order: 'do', id, job, given })
      return result.finally(() => {
        underWay.delete(id)
        signal?.removeEventListener('abort', leave)
      }) as ReturnType<Workshop['work']> as Promise<never>
    },
    close: () => {
      end()
      endAll()
    },
  }
}

interface Workplace {
  readonly post: (order: Order) => void
  readonly end: () => void
}

/** Null where there can be none: in a page that was opened as one file, or where a policy forbids it. */
function startWorker(receive: (answer: Answer) => void, onCrash: () => void): Promise<Workplace | null> {
  if (isOneFile) return Promise.resolve(null)
  return new Promise((resolve) => {
    try {
      const worker = new Worker(ownScript(workerScript), { type: 'module', name: 'latchkey' })
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.answer === 'ready')
          resolve({ post: (order) => worker.postMessage(order), end: () => worker.terminate() })
        else receive(data)
      }
      worker.onerror = (event) => {
        event.preventDefault()
        resolve(null)
        onCrash()
      }
    } catch {
      resolve(null)
    }
  })
}

async function workHere(receive: (answer: Answer) => void): Promise<Workplace> {
  const { takeOrders } = await import('../worker/take-orders')
  let take: ((order: Order) => void) | null = takeOrders(receive, breathe)
  return {
    post: (order) => take?.(order),
    end: () => {
      take = null
    },
  }
}

/** What is copied in a few milliseconds, also on a slow machine. */
const LETTERS = 1_000_000
const KEYS = 200

function* partsOf(part: string | KeySet, number: number): Generator<Order> {
  if (typeof part === 'string') {
    for (let at = 0; at === 0 || at < part.length; at += LETTERS)
      yield { order: 'text', number, part: part.slice(at, at + LETTERS) }
    return
  }
  const { form, keys } = part
  for (let at = 0; at === 0 || at < keys.length; at += KEYS)
    yield { order: 'keys', number, form, part: keys.slice(at, at + KEYS) }
}
