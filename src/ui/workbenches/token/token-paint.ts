import type { Finding } from '../../../core/foundation/finding'
import type { FoundToken } from '../../../core/intake/found-token'
import type { Token } from '../../../core/token/token'

export type SegmentName = 'header' | 'payload' | 'signature'

/** A stretch of the pasted text, and the segment that it belongs to. */
export interface Run {
  readonly name: SegmentName
  /** Start and end in the pasted text. */
  readonly at: readonly [number, number]
}

/** Which stretches of the pasted text are the token's segments: found by its dots, whatever white space is inside. */
export function segmentRuns(text: string, found: FoundToken | null, token: Token): readonly Run[] {
  if (!found || (token.form !== 'jws-compact' && token.form !== 'jwe-compact' && token.form !== 'sd-jwt')) return []
  const names =
    token.form === 'jwe-compact'
      ? (['header', 'signature', 'payload', 'signature'] as const)
      : (['header', 'payload', 'signature'] as const)
  const runs: Run[] = []
  const tilde = token.form === 'sd-jwt' ? text.indexOf('~', found.at[0]) : -1
  const end = tilde < 0 ? found.at[1] : tilde
  let start = found.at[0]
  for (const name of [...names, 'payload' as const]) {
    if (start > end) break
    const dot = text.indexOf('.', start)
    const stop = dot < 0 || dot > end ? end : dot
    runs.push({ name, at: [start, stop] })
    start = stop + 1
  }
  return runs
}

/**
 * The places in the pasted text that findings about the token's own text speak of. None where characters were taken out
 * of the token's inside, because then its places are not those of the pasted text; none for the token as a whole.
 */
export function tokenFlaws(
  text: string,
  found: FoundToken | null,
  findings: readonly Finding[],
): readonly (readonly [number, number])[] {
  const start = found ? found.at[0] : text.length - text.trimStart().length
  const end = found ? found.at[1] : text.trimEnd().length
  if (found && end - start !== found.token.length) return []
  return findings.flatMap(({ at }) => {
    if (at.part !== 'token' || !at.span || (at.span[0] === 0 && at.span[1] >= end - start)) return []
    return [[start + at.span[0], start + at.span[1]] as const]
  })
}
