import type { Verdict } from './verdict'

/** What came of trying many keys, in two pieces: a hundred thousand small ones take longer to hand over than to read. */
export interface PackedVerdicts {
  /** One for each key: 0 where it was not tried, else the place of its verdict, from 1 on. */
  readonly places: Uint32Array<ArrayBuffer>
  /** Each verdict once. */
  readonly verdicts: readonly Verdict[]
}

/** Packs one verdict for each key; null where it was not tried. */
export function packVerdicts(all: readonly (Verdict | null)[]): PackedVerdicts {
  const places = new Uint32Array(all.length)
  const known = new Map<string, number>()
  const verdicts: Verdict[] = []
  for (const [at, verdict] of all.entries()) {
    if (!verdict) continue
    const name =
      verdict.state === 'undecided' ? `${verdict.reason} ${verdict.detail}` : `${verdict.state} ${verdict.engine}`
    const place = known.get(name) ?? verdicts.push(verdict)
    known.set(name, place)
    places[at] = place
  }
  return { places, verdicts }
}

/** The verdict on the key at this place; null where it was not tried. */
export const verdictAt = ({ places, verdicts }: PackedVerdicts, at: number): Verdict | null =>
  verdicts[(places[at] ?? 0) - 1] ?? null
