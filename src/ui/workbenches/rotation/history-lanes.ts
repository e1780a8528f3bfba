import type { KeyHistory, SetHistory } from '../../../core/rotation/compare-snapshots'
import { drawn } from '../../key-details/key-words'
import type { Lane } from './timeline-lanes'

/** More keys than these are not drawn: those that were seen last are. */
export const DRAWN = 40

/** The history as a picture: a lane for each key, and one for the times between which every key was replaced. */
export function historyLanes({ keys, steps }: SetHistory): readonly Lane[] {
  const cuts = steps.filter(({ state }) => state === 'disjoint')
  const lanes: readonly Lane[] = [
    ...keys.slice(-DRAWN).map((key) => ({
      title: kidsOf(key),
      stretches: key.seen.map(({ from, to }, index) => ({
        kind: 'published' as const,
        words: index === 0 ? 'in the set' : 'in the set again',
        from,
        to,
      })),
    })),
    {
      title: 'No key in common',
      stretches: cuts.map(({ from, to }) => ({
        kind: 'fails' as const,
        words: 'every key was replaced between the two',
        from,
        to,
      })),
    },
  ]
  return lanes.filter(({ stretches }) => stretches.length > 0)
}

/** From the first snapshot to the last, with a little on both sides. */
export function historySpan({ snapshots }: SetHistory): readonly [number, number] {
  const [first = 0, last = 0] = [snapshots[0]?.at, snapshots.at(-1)?.at]
  const margin = Math.max(60, (last - first) / 24)
  return [first - margin, last + margin]
}

/** Every kid that the key had, in their order. */
export function kidsOf({ kids }: KeyHistory): string {
  return kids.map((kid) => (kid === null ? 'no kid' : drawn(kid, 60))).join(', then ')
}
