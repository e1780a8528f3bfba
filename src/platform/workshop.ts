import type { KeySet } from '../core/keys/key'
import { giveOrders, type Hand } from '../worker/give-orders'
// What Vite exports of a worker is its address.
// oxlint-disable-next-line import/default
import workerScript from '../worker/main?worker&url'
import type { Answer, Order } from '../worker/messages'
import { isOneFile } from './build-profile'
import { breathe } from './clock'
import { type StartedWorker, startWorker } from './start-worker'

/** Where work is done that outlasts a frame: a worker, or, where none can be started, this page itself in slices. */
export interface Workshop extends Hand {
  /** Whether it is a worker. */
  readonly isAway: boolean
  /**
   * Hands a text or a key set over, in parts that hold the page for no longer than a frame; a text may come in parts that are
   * made as they are handed. Resolves with its number.
   */
  hand(part: string | KeySet | Iterable<string>): Promise<number>
  /** Takes back what was handed over. */
  forget(number: number): void
  /** Ends what is under way, and forgets everything. */
  close(): void
}

/** Opens one: on this page, or in a worker where one can be started. Rejects when its script cannot be loaded. */
export async function openWorkshop(place: 'page' | 'worker'): Promise<Workshop> {
  let opened: Workplace | null = null
  const { work, receive, endAll } = giveOrders((order) => opened?.post(order))
  const away = place === 'worker' ? await workAway(receive, endAll) : null
  const workplace = away ?? (await workHere(receive))
  const { post, end } = workplace
  opened = workplace
  let last = 0
  let isClosed = false
  return {
    isAway: away !== null,
    hand: async (part) => {
      const number = ++last
      for (const order of partsOf(part, number)) {
        post(order)
        await breathe()
      }
      return number
    },
    forget: (number) => post({ order: 'forget', number }),
    work: (job, given, options) =>
      isClosed ? Promise.reject(new Error('The work was ended.')) : work(job, given, options),
    close: () => {
      isClosed = true
      end()
      endAll()
    },
  }
}

type Workplace = StartedWorker<Order>

/** How many workers may be at it together, the first included. Each has a heap of its own. */
const MOST = 4

/** Null where there can be no worker: in a page that was opened as one file, or where a policy forbids it. */
async function workAway(receive: (answer: Answer) => void, onCrash: () => void): Promise<Workplace | null> {
  if (isOneFile) return null
  const workplace = await startWorker<Order, Answer>(workerScript, receive, onCrash)
  workplace?.post({ order: 'hire', helpers: Math.min(MOST, navigator.hardwareConcurrency) - 1 })
  return workplace
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

function* partsOf(whole: string | KeySet | Iterable<string>, number: number): Generator<Order> {
  if (typeof whole === 'string') {
    for (let at = 0; at === 0 || at < whole.length; at += LETTERS)
      yield { order: 'text', number, part: whole.slice(at, at + LETTERS) }
    return
  }
  if (!('form' in whole)) {
    for (const part of whole) yield { order: 'text', number, part }
    return
  }
  const { form, keys } = whole
  for (let at = 0; at === 0 || at < keys.length; at += KEYS)
    yield { order: 'keys', number, form, part: keys.slice(at, at + KEYS) }
}
