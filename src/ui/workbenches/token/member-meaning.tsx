import { signatureAlgorithm } from '../../../core/algorithms/jws'
import { utc } from '../../../core/foundation/time'
import { meaningOfClaim, meaningOfParameter, meaningOfType, timeClaims } from '../../../core/token/registered-names'
import { Explained } from '../../parts/explained'
import type { JsonRow } from '../../parts/json-rows'
import { localTime, timeClaimWords } from '../../parts/time-words'

interface MemberMeaningProps {
  readonly name: 'header' | 'payload'
  readonly row: JsonRow
  readonly now: number
  /** Whether the kid is among the keys given, in words. */
  readonly kidWords: string | null
}

/** What a registered member means, beside its value: its own words for times, for `alg`, `typ` and `kid`. */
export function MemberMeaning({ name, row, now, kidWords }: MemberMeaningProps) {
  const member = row.memberName ?? ''
  const meaning = name === 'header' ? meaningOfParameter(member) : meaningOfClaim(member)
  if (!meaning) return null
  const text = name === 'header' && row.node?.type === 'string' ? row.node.value : null
  const time = name === 'payload' && timeClaims.has(member) && row.node?.type === 'number' ? row.node.value : null
  const local = time === null ? null : localTime(time)
  const alg = member === 'alg' ? signatureAlgorithm(text) : null
  const words =
    (time !== null && timeClaimWords(member, time, now)) ||
    alg?.means ||
    (member === 'typ' && text !== null && meaningOfType(text)) ||
    (member === 'kid' && kidWords) ||
    meaning.short
  const sentence = (
    <>
      {meaning.sentence} <span className="text-soft">{alg ? `${meaning.cite}, ${alg.cite}` : meaning.cite}</span>
      {local !== null && <span className="mt-1 block">{local}, on this device</span>}
    </>
  )
  return (
    <span className="max-w-full text-right font-sans whitespace-normal text-soft">
      <Explained sentence={sentence}>{words}</Explained>
      {time !== null && <span className="block font-mono text-code">{utc(time)}</span>}
    </span>
  )
}
