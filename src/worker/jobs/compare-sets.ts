import { finishSlowly } from '../../core/foundation/steps'
import { readKeysInSteps } from '../../core/keys/read-keys'
import { holdKeySets, type RotationContext, type SetText } from '../../core/rotation/compare-key-sets'
import { type RotationView, viewRotation } from '../../core/rotation/rotation-view'
import type { Job, Room, Work } from '../job'
import { benchesOf, callHelpers } from '../share-tokens'

export interface SetsGiven extends Omit<RotationContext, 'breathe' | 'signal' | 'onProgress' | 'helpers'> {
  /** The numbers under which the two sides were handed over; null for an empty side. */
  readonly before: number | null
  readonly after: number | null
}

/** What is shown of a comparison, and the number to ask for the rest of it, as long as it is the last. */
export interface ComparedView {
  readonly number: number
  readonly view: RotationView
}

/** Compares two key sets, and comes back with what is shown of it at first. */
const compareSets: Job<SetsGiven, ComparedView> = async ({ before, after, ...context }, work, room) => {
  callHelpers(room, context.tokens ?? [])
  // That two texts are the same to the letter is said only of texts.
  const read = before === after ? textOn : readOn
  const [a, b] = [await read(before, room, work), await read(after, room, work)]
  const held = await holdKeySets(a, b, { ...context, ...work, helpers: benchesOf(room, work) })
  const number = (room.rotation?.number ?? 0) + 1
  room.rotation = { number, held }
  return { number, view: viewRotation(held) }
}
export default compareSets

function textOn(number: number | null, { shelf }: Room): SetText {
  const on = number === null ? '' : (shelf.get(number) ?? '')
  return typeof on === 'string' || 'form' in on ? on : ''
}

/** A side, read once however often it is compared. A text with flaws stays a text: the comparison tells them. */
async function readOn(number: number | null, room: Room, work: Work): Promise<SetText> {
  const side = textOn(number, room)
  if (number === null || typeof side !== 'string' || side.trim() === '') return side
  const reading = await finishSlowly(readKeysInSteps(side), work)
  if (reading.state !== 'whole') return side
  room.shelf.set(number, { ...reading.value, keys: [...reading.value.keys] })
  return reading.value
}
