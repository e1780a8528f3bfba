import { breathe } from '../../platform/clock'
import { openWorkshop, type Workshop } from '../../platform/workshop'
import { whenCleared } from '../session'

const open = new Map<'page' | 'worker', Promise<Workshop>>()
let users = 0

/** The place for work of this size: the page for what takes no longer than a frame, else a worker where there can be one. */
export function workshopFor(isLarge: boolean): Promise<Workshop> {
  const place = isLarge ? 'worker' : 'page'
  const shop = open.get(place) ?? openWorkshop(place)
  if (open.size === 0) forgetOnClear()
  open.set(place, shop)
  return shop
}

/** What Clear took away is not held in a worker either. */
function forgetOnClear() {
  const stop = whenCleared(() => {
    stop()
    closeAll()
  })
}

function closeAll() {
  for (const shop of open.values()) void shop.then(({ close }) => close())
  open.clear()
}

/** Keeps the workshops until the returned function is called; when nobody uses them, they and what they hold go. */
export function keepWorkshops(): () => void {
  users++
  return () => {
    users--
    // Who comes back at once finds it open.
    void breathe().then(() => {
      if (users === 0) closeAll()
    })
  }
}
