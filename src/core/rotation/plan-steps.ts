import type { ConsumerCache } from './consumer-caches'
import { type PlanDates, type PlanLine, type PlanStep, total } from './plan'

interface Waits {
  readonly learning: readonly PlanLine[]
  readonly waiting: readonly PlanLine[]
}

export function planSteps(
  dates: PlanDates,
  { learning, waiting }: Waits,
  consumers: readonly ConsumerCache[],
): readonly PlanStep[] {
  const { publishAt, signAt, signNoSooner, removeAt, removeNoSooner } = dates
  const forgetting = forgettingLines(learning, consumers)
  return [
    {
      id: 'publish',
      title: 'Publish the new key',
      at: publishAt,
      no_sooner_than: null,
      lines: [],
      what: `Add the new public key to the set, under a kid of its own${signAt > publishAt ? ', and keep signing with the old one' : ''}.`,
      broken: null,
    },
    {
      id: 'sign',
      title: 'Sign with the new key',
      at: signAt,
      no_sooner_than: signNoSooner,
      lines: learning,
      what: `Switch the signers to the new key${removeAt > signAt ? '; leave the old public key in the set' : ''}.`,
      broken: 'Sooner, a verifier that still holds the old set does not know the kid, and refuses the new tokens.',
    },
    {
      id: 'remove',
      title: 'Remove the old key',
      at: removeAt,
      no_sooner_than: removeNoSooner,
      lines: waiting,
      what: 'Take the old public key out of the set.',
      broken: 'Sooner, a verifier that fetches the set refuses tokens of the old key that have not expired.',
    },
    {
      id: 'forgotten',
      title: 'The old key is forgotten',
      at: forgetting ? removeAt + total(forgetting) : null,
      no_sooner_than: forgetting ? removeAt + total(forgetting) : null,
      lines: forgetting ?? [],
      what: forgetting
        ? 'From here on no cache holds the old key: a token forged with it is refused everywhere.'
        : 'One of the verifiers keeps a key until it meets a new kid or is restarted: restart it if the old key was stolen.',
      broken: null,
    },
  ]
}

/** How long a removed key is still trusted; null when one of the verifiers sets no limit. */
function forgettingLines(
  learning: readonly PlanLine[],
  consumers: readonly ConsumerCache[],
): readonly PlanLine[] | null {
  if (consumers.some(({ holds_seconds: holds }) => holds === null)) return null
  const slowest = consumers.toSorted((a, b) => (b.holds_seconds ?? 0) - (a.holds_seconds ?? 0))[0]
  const holds = slowest?.holds_seconds ?? 0
  if (!slowest || holds <= total(learning)) return learning
  const label = `slowest verifier to forget: ${slowest.name}`
  return [...learning.map((line) => ({ ...line, counts: false })), { label, seconds: holds, counts: true }]
}
