import type { Answer, GivenOf, JobName, Order, ResultOf } from './messages'

/** Whoever does jobs elsewhere. */
export interface Hand {
  /** Does a job. Rejects when `signal` is aborted, when the place closes, and when the job fails; the reason quotes nothing. */
  work<Name extends JobName>(job: Name, given: GivenOf<Name>, options?: WorkOptions): Promise<ResultOf<Name>>
}

export interface WorkOptions {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

interface UnderWay {
  readonly resolve: (result: unknown) => void
  readonly reject: (reason: Error) => void
  readonly onProgress: WorkOptions['onProgress']
}

/** The other end of `takeOrders`: gives orders through `post`, and is told the answers. */
export function giveOrders(post: (order: Order) => void): Hand & {
  readonly receive: (answer: Answer) => void
  /** What is under way will not be answered any more. */
  readonly endAll: () => void
} {
  const underWay = new Map<number, UnderWay>()
  let last = 0
  return {
    receive: (answer) => {
      if (answer.answer === 'ready') return
      const one = underWay.get(answer.id)
      if (answer.answer === 'progress') one?.onProgress?.(answer.done, answer.total)
      else if (answer.answer === 'done') one?.resolve(answer.result)
      else one?.reject(new Error('The work failed.'))
    },
    endAll: () => {
      for (const { reject } of underWay.values()) reject(new Error('The work was ended.'))
    },
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
      }) as ReturnType<Hand['work']> as Promise<never>
    },
  }
}
