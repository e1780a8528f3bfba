import type { Clause, Clauses } from '../../../core/keys/match-key'
import type { Candidate } from '../../../core/verify/look-up-key'

/** What a clause says when it does not fit: the fact itself. */
const conflictWords: Record<keyof Clauses, (key: Candidate) => string> = {
  kid: () => 'differs',
  kty: (key) => key.kty,
  crv: (key) => key.crv ?? 'none',
  alg: (key) => key.alg ?? 'differs',
  use: (key) => key.use ?? 'differs',
  key_ops: () => 'no verify',
  strength: (key) => `${key.bits} bits`,
  import: () => 'refused',
}
export const clauseNames = Object.keys(conflictWords) as (keyof Clauses)[]

/** The answer stays in view while the clauses scroll under it. */
export const stuck = 'sticky right-0 bg-paper max-desk:border-l max-desk:border-line max-desk:pl-2'

interface LookupRowProps {
  readonly candidate: Candidate
  readonly selected: boolean
  /** Whether the key is of a set that the verifier does not look into. */
  readonly elsewhere: boolean
  readonly open: boolean
  readonly onOpen: () => void
}

/** One key held against the token; its name opens everything that is known of it. */
export function LookupRow({ candidate, selected, elsewhere, open, onOpen }: LookupRowProps) {
  const { kid, written_as: writtenAs, crv, bits, kty, thumbprint } = candidate
  return (
    <tr className="align-top [&>*]:py-1.5 [&>*]:pr-1.5">
      <th scope="row" className="max-w-60 min-w-38 text-left font-normal">
        <button
          type="button"
          aria-expanded={open}
          className="text-left [overflow-wrap:anywhere] underline decoration-line underline-offset-2 hover:decoration-current"
          onClick={onOpen}
        >
          <code>{kid ?? <span className="text-soft">no kid</span>}</code>
        </button>
        <span className="block text-soft">
          {[`${kty} ${crv ?? bits ?? ''}`.trim(), writtenAs === 'JWK' ? null : writtenAs].filter(Boolean).join(' · ')}
          {thumbprint && (
            <>
              {' · '}
              <code title={`RFC 7638 thumbprint ${thumbprint}`}>{thumbprint.slice(0, 8)}…</code>
            </>
          )}
        </span>
      </th>
      {clauseNames.map((name) => (
        <ClauseCell key={name} clause={candidate.clauses[name]} word={conflictWords[name](candidate)} />
      ))}
      <VerifiesCell candidate={candidate} selected={selected} elsewhere={elsewhere} />
    </tr>
  )
}

function ClauseCell({ clause, word }: { readonly clause: Clause; readonly word: string }) {
  if (clause === 'conflicts') return <td className="text-center font-semibold whitespace-nowrap text-fail">{word}</td>
  return (
    <td className={`text-center ${clause === 'fits' ? 'text-pass' : 'text-soft'}`}>
      <span role="img" aria-label={clause === 'fits' ? 'fits' : 'not stated'}>
        {clause === 'fits' ? '✓' : '–'}
      </span>
    </td>
  )
}

function VerifiesCell({
  candidate: { verifies, clauses },
  selected,
  elsewhere,
}: Pick<LookupRowProps, 'candidate' | 'selected' | 'elsewhere'>) {
  if (verifies === null) return <td className={`text-center text-soft ${stuck}`}>not tried</td>
  if (!verifies)
    return (
      <td className={`text-center ${stuck} ${selected && !elsewhere ? 'font-semibold text-fail' : 'text-soft'}`}>no</td>
    )
  if (elsewhere) return <td className={`text-center font-semibold text-warn ${stuck}`}>yes, but another set</td>
  if (selected) return <td className={`text-center font-semibold text-pass ${stuck}`}>yes</td>
  return (
    <td className={`text-center font-semibold text-warn ${stuck}`}>
      {clauses.kid === 'conflicts' ? 'yes, but another kid' : 'yes, but not selected'}
    </td>
  )
}
