import type { Place } from '../../../core/foundation/finding'
import type { Inspection } from '../../../core/verdict/inspection'
import { type Status, type Statuses, statusNames } from '../../../core/verdict/statuses'

interface StatusPathProps {
  readonly inspection: Inspection
  readonly onLight: (place: Place | null) => void
}

const signs: Record<Status, { sign: string; tone: string }> = {
  pass: { sign: '✓', tone: 'text-pass' },
  fail: { sign: '✕', tone: 'text-fail font-semibold' },
  not_checked: { sign: '–', tone: 'text-soft' },
}

/** What each step is called, and what it rests on: an element of the page and a place in it. */
const steps: Record<keyof Statuses, { word: string; open: string; rests: string; at: Place | null }> = {
  structure: { word: 'read', open: 'not read', rests: 'token', at: null },
  key: { word: 'key', open: 'key not looked up', rests: 'key-lookup', at: { part: 'header', pointer: '/kid' } },
  algorithm: {
    word: 'algorithm',
    open: 'algorithm not checked',
    rests: 'header',
    at: { part: 'header', pointer: '/alg' },
  },
  signature: { word: 'signature', open: 'signature not checked', rests: 'key-lookup', at: null },
  time: { word: 'time', open: 'time not checked', rests: 'payload', at: { part: 'payload', pointer: '/exp' } },
  issuer: { word: 'issuer', open: 'issuer not asked', rests: 'payload', at: { part: 'payload', pointer: '/iss' } },
  audience: {
    word: 'audience',
    open: 'audience not asked',
    rests: 'payload',
    at: { part: 'payload', pointer: '/aud' },
  },
  required_claims: { word: 'required claims', open: 'required claims not asked', rests: 'payload', at: null },
}

const said: Record<Status, string> = { pass: 'passed', fail: 'failed', not_checked: '' }

/** The steps from paste to verdict, in words; each opens what it rests on. */
export function StatusPath({ inspection, onLight }: StatusPathProps) {
  const open = (name: keyof Statuses) => {
    const { rests, at } = steps[name]
    const target = document.getElementById(rests)
    target?.scrollIntoView({ block: 'nearest' })
    target?.focus({ preventScroll: true })
    onLight(at)
  }
  return (
    <ol aria-label="Steps" className="flex flex-wrap items-center gap-y-1 text-small">
      {statusNames.map((name) => {
        const status = inspection.statuses[name]
        const { word, open: openWord } = steps[name]
        const { sign, tone } = signs[status]
        return (
          <li
            key={name}
            className="flex items-center not-last:after:mx-1 not-last:after:h-px not-last:after:w-3 not-last:after:bg-edge desk:not-last:after:w-4"
          >
            <button
              type="button"
              className={`${tone} min-h-6 rounded px-1 whitespace-nowrap hover:bg-paper`}
              onClick={() => open(name)}
            >
              <span aria-hidden="true">{sign} </span>
              {status === 'not_checked' ? openWord : word}
              <span className="sr-only"> {said[status]}</span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
