import type { Hand } from './give-orders'
import type { Room, Work } from './job'
import { jobs } from './jobs'
import type { Answer, Order } from './messages'

/**
 * Does what is ordered, one job beside the other. `breathe` resolves when further orders have been taken: a job that rests
 * can be stopped. `answer` is called with plain data. `hire` brings one who helps; null where nobody can.
 */
export function takeOrders(
  answer: (answer: Answer) => void,
  breathe: () => Promise<void>,
  hire: () => Promise<Hand | null> = async () => null,
): (order: Order) => void {
  let wanted = 0
  let hired: Promise<readonly (Hand | null)[]> | null = null
  const helpers = async () => {
    hired ??= Promise.all(Array.from({ length: wanted }, hire))
    return (await hired).filter((one) => one !== null)
  }
  const room: Room = { shelf: new Map(), rotation: null, trial: null, helpers }
  const underWay = new Map<number, AbortController>()
  const start = async ({ id, job, given }: Order & { readonly order: 'do' }) => {
    const stop = new AbortController()
    underWay.set(id, stop)
    const onProgress = (done: number, total: number) => answer({ answer: 'progress', id, done, total })
    const work: Work = { breathe, signal: stop.signal, onProgress }
    try {
      const result = await (jobs[job] as (given: unknown, work: Work, room: Room) => Promise<unknown>)(
        given,
        work,
        room,
      )
      answer({ answer: 'done', id, result })
    } catch {
      // What went wrong may quote what was given, so nothing of it is told.
      answer({ answer: 'failed', id })
    } finally {
      underWay.delete(id)
    }
  }
  return (order) => {
    if (order.order === 'do') void start(order)
    else if (order.order === 'stop') underWay.get(order.id)?.abort()
    else if (order.order === 'hire') wanted = order.helpers
    else if (order.order === 'forget') room.shelf.delete(order.number)
    else if (order.order === 'text') addText(room, order)
    else addKeys(room, order)
  }
}

function addText({ shelf }: Room, { number, part }: Order & { readonly order: 'text' }) {
  const before = shelf.get(number)
  shelf.set(number, typeof before === 'string' ? before + part : part)
}

function addKeys({ shelf }: Room, { number, form, part }: Order & { readonly order: 'keys' }) {
  const before = shelf.get(number)
  const set = typeof before === 'object' && 'form' in before ? before : { form, keys: [] }
  shelf.set(number, set)
  for (const key of part) set.keys.push(key)
}
