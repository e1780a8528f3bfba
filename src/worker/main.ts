import { breatheEvery, onceEvery } from '../platform/clock'
import { startWorker } from '../platform/start-worker'
import { giveOrders, type Hand } from './give-orders'
import type { Answer, Order } from './messages'
import { takeOrders } from './take-orders'

/** The script of the worker. It has no more than the core: nothing is fetched or kept here. */
// Nobody waits here for a frame: it rests to hear that it is called off, and what others have done.
const take = takeOrders(send, breatheEvery(16), hire)
// Drawing how far it is takes the page as long as trying some hundred tokens, and there may be no core to spare.
const isTimeToTell = onceEvery(100)
addEventListener('message', ({ data }: MessageEvent<Order>) => take(data))
send({ answer: 'ready' })

function send(answer: Answer) {
  if (answer.answer === 'progress' && answer.done < answer.total && !isTimeToTell()) return
  // The other side is the page that started the worker; the types are those of a page, which would name its target.
  const post = postMessage as (message: Answer) => void
  post(answer)
}

/** Another worker of this script. It ends with this one. */
async function hire(): Promise<Hand | null> {
  const hand = giveOrders((order) => worker?.post(order))
  const worker = await startWorker<Order, Answer>(location.href, hand.receive, hand.endAll)
  return worker && hand
}
