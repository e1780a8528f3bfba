import { count } from '../../../core/foundation/wording'
import type { Key } from '../../../core/keys/key'
import { nameOf } from '../../key-details/key-words'
import { QuotedText } from '../../parts/quoted-text'
import type { Answer } from './find-answer'

interface FindBoxProps {
  readonly text: string
  readonly onChange: (text: string) => void
  readonly answer: Answer | null
  /** How many keys the text matches, at least in part. */
  readonly matching: number
  /** False while thumbprints and near misses of a large set are still looked for. */
  readonly isSearched: boolean
  readonly keys: readonly Key[]
  readonly onOpen: (index: number) => void
}

const MISSES_LISTED = 5

/** "Is this kid there?", answered as it is typed. */
export function FindBox({ text, onChange, answer, matching, isSearched, keys, onOpen }: FindBoxProps) {
  const misses = answer?.misses ?? []
  return (
    <section className="px-3.5 pt-3.5 pb-4 tablet:px-5" aria-label="Is this kid there?">
      <label>
        <span className="mb-2 flex min-h-6 items-center text-[12px] leading-none font-semibold text-soft">
          Find by kid or thumbprint
        </span>
        <input
          type="text"
          className="block w-full rounded-md border border-edge bg-raised px-3 py-2 font-mono text-small placeholder:text-soft"
          placeholder="A kid, a thumbprint or its beginning, x5t, kty or alg"
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
        />
      </label>
      <div role="status" className="mt-2 [overflow-wrap:anywhere]">
        {answer && (
          <p>
            <AnswerMark state={answer.state} />
            <QuotedText text={answer.sentence} />
          </p>
        )}
        <p className="text-small text-soft">{countSentence(answer, matching, keys.length, isSearched)}</p>
      </div>
      {misses.length > 0 && (
        <ul aria-label="Near misses" className="mt-2 divide-y divide-line border-t border-line">
          {misses.slice(0, MISSES_LISTED).map(({ key, explanation }) => (
            <li key={key} className="flex items-start gap-2 py-1.5 text-small">
              <span className="min-w-0 grow [overflow-wrap:anywhere]">
                <QuotedText text={explanation} />
              </span>
              <button
                type="button"
                className="quiet-button"
                aria-label={`Open ${keys[key] ? nameOf(keys[key], key) : 'the key'}`}
                onClick={() => onOpen(key)}
              >
                Open
              </button>
            </li>
          ))}
        </ul>
      )}
      {misses.length > MISSES_LISTED && (
        <p className="text-small text-soft">
          And {count(misses.length - MISSES_LISTED, 'more near miss', 'more near misses')}.
        </p>
      )}
    </section>
  )
}

function countSentence(answer: Answer | null, matching: number, keys: number, isSearched: boolean): string {
  if (!answer) return `${count(keys, 'key')}.`
  const soFar = isSearched ? '' : ' so far'
  const many = `${matching.toLocaleString('en')} of ${count(keys, 'key')} ${matching === 1 ? 'matches' : 'match'}${soFar}.`
  const near = answer.misses.length
  return near > 0 ? `${many} ${count(near, 'near miss', 'near misses')}.` : many
}

function AnswerMark({ state }: { readonly state: Answer['state'] }) {
  return (
    <span aria-hidden="true" className={`mr-1.5 font-bold ${state === 'there' ? 'text-pass' : 'text-fail'}`}>
      {state === 'there' ? '✓' : '✕'}
    </span>
  )
}
