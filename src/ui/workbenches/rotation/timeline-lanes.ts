import type { PlanStep, RotationPlan } from '../../../core/rotation/plan'

/** A stretch of a lane. Times in seconds since the epoch; null where it goes on beyond the picture. */
export interface Stretch {
  readonly kind: 'signs' | 'published' | 'stale' | 'fails'
  readonly words: string
  readonly from: number | null
  readonly to: number | null
}

export interface Lane {
  readonly title: string
  readonly stretches: readonly Stretch[]
}

/** The plan as a picture: what each key does and which caches are stale, over time. */
export function timelineLanes({ steps, windows }: RotationPlan): readonly Lane[] {
  const at = (id: PlanStep['id']) => steps.find((step) => step.id === id)
  const [publish, sign, remove] = [at('publish')?.at ?? 0, at('sign')?.at ?? 0, at('remove')?.at ?? 0]
  const known = at('sign')?.no_sooner_than ?? sign
  const forgotten = at('forgotten')?.at ?? null
  const lanes: readonly Lane[] = [
    {
      title: 'Old key',
      stretches: [
        { kind: 'signs', words: 'signs', from: null, to: sign },
        { kind: 'published', words: 'verifies only', from: sign, to: remove },
      ],
    },
    {
      title: 'New key',
      stretches: [
        { kind: 'published', words: 'published, does not sign yet', from: publish, to: sign },
        { kind: 'signs', words: 'signs', from: sign, to: null },
      ],
    },
    {
      title: 'Caches',
      stretches: [
        { kind: 'stale', words: 'may lack the new key', from: publish, to: known },
        { kind: 'stale', words: 'may hold the old', from: remove, to: forgotten },
      ],
    },
    {
      title: 'Tokens fail',
      stretches: windows.map(({ what, from, to }) => ({ kind: 'fails', words: what, from, to })),
    },
  ]
  return lanes
    .map(({ title, stretches }) => ({
      title,
      stretches: stretches.filter(({ from, to }) => from === null || to === null || from < to),
    }))
    .filter(({ stretches }) => stretches.length > 0)
}

/** Where the picture begins and ends: every date that is in it, and a little on both sides. */
export function timelineSpan({ steps, windows }: RotationPlan): readonly [number, number] {
  const times = [
    ...steps.flatMap(({ at, no_sooner_than: earliest }) => [at ?? [], earliest ?? []].flat()),
    ...windows.flatMap(({ from, to }) => [from, to]),
  ]
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const margin = Math.max(60, (last - first) / 12)
  return [first - margin, last + margin]
}
