import type { Workshop } from '../../../platform/workshop'
import type { RotationSide } from '../../session'

const handed = new WeakMap<Workshop, Map<RotationSide, Promise<number>>>()

/**
 * The numbers under which a workshop has the two sides; null for one that is empty. Each is handed over once however often
 * it is compared; others are taken back. Two sides of one text have one number.
 */
export async function handSides(
  shop: Workshop,
  earlier: RotationSide,
  later: RotationSide,
): Promise<readonly [number | null, number | null]> {
  const known = handed.get(shop) ?? new Map<RotationSide, Promise<number>>()
  handed.set(shop, known)
  for (const [side, number] of known) {
    if (side === earlier || side === later) continue
    known.delete(side)
    void number.then(shop.forget)
  }
  const hand = async (side: RotationSide) => {
    if (isEmpty(side)) return null
    const number = known.get(side) ?? shop.hand(side.source?.keySet ?? side.text)
    known.set(side, number)
    return number
  }
  const before = await hand(earlier)
  const isSame = !earlier.source && !later.source && earlier.text === later.text
  return [before, isSame ? before : await hand(later)]
}

export const isEmpty = ({ source, text }: RotationSide) => source === null && text.trim() === ''
