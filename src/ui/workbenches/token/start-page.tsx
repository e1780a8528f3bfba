import type { WorkedExample } from '../../../core/lab/worked-example'
import { exampleGroups } from './example-groups'
import { makeExample } from './open-example'

const tones = {
  accepted: { sign: '✓', tone: 'text-pass', word: 'Accepted' },
  refused: { sign: '✕', tone: 'text-fail', word: 'Refused' },
  undecided: { sign: '?', tone: 'text-soft', word: 'Undecided' },
} as const

/** Before anything is pasted: what this is, what stays here, and real cases to open. */
export function StartPage() {
  return (
    <div className="min-w-0 border-line px-3.5 py-4 tablet:border-l tablet:px-5 desk:col-span-2 desk:px-10 desk:py-8">
      <h1 className="max-w-2xl text-verdict font-semibold tracking-[-0.008em] text-balance">
        Why does this token not verify?
      </h1>
      <p className="mt-2 max-w-2xl">
        Paste the JSON Web Token that your API refused, and the key set that its issuer publishes. Latchkey decodes the
        token, finds the key it asks for, verifies the signature and says what a verifier would do, with every step
        shown.
      </p>
      <p className="mt-2 max-w-2xl text-soft">
        Everything happens in this tab. Token and keys are held in memory until you clear them or close the page; they
        are never sent, stored or put into the address. A key set is asked for only when you press Fetch keys, and every
        request is listed at the top.
      </p>
      <h2 className="mt-6 mb-2">Cases to open, signed when you open them with keys made here</h2>
      <div className="grid max-w-6xl gap-x-10 desk:grid-cols-2">
        {exampleGroups.map(({ title, examples }) => (
          <section key={title} aria-label={title}>
            <h3 className="mt-4 mb-1 text-small text-soft">{title}</h3>
            <Examples examples={examples} />
          </section>
        ))}
      </div>
    </div>
  )
}

function Examples({ examples }: { readonly examples: readonly WorkedExample[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {examples.map((example) => {
        const { sign, tone, word } = tones[example.verdict]
        return (
          <li key={example.title}>
            <button
              type="button"
              className="flex w-full items-baseline gap-3 px-1 py-2 text-left hover:bg-sunken"
              onClick={() => void makeExample(example)}
            >
              <span className={`${tone} w-24 shrink-0 text-small font-semibold`}>
                <span aria-hidden="true">{sign}</span> {word}
              </span>
              <span>{example.title}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
