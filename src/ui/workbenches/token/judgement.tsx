import type { Place } from '../../../core/foundation/finding'
import type { Reading } from '../../../core/foundation/reading'
import type { KeySet } from '../../../core/keys/key'
import type { Pasted } from '../../../core/read-pasted'
import type { Inspection } from '../../../core/verdict/inspection'
import { ConsumersTable } from './consumers-table'
import { FindingsList } from './findings-list'
import { LibraryError } from './library-error'
import { LookupTable } from './lookup-table'

interface JudgementProps {
  readonly inspection: Inspection
  readonly pasted: Pasted
  readonly keyReading: Reading<KeySet> | null
  readonly keySets: readonly KeySet[]
  readonly waits: boolean
  readonly now: number
  readonly onLight: (place: Place | null) => void
}

/** What the verdict rests on: findings, every key held against the token, and what others would make of it. */
export function Judgement({ inspection, pasted, keyReading, keySets, waits, now, onLight }: JudgementProps) {
  return (
    <>
      <FindingsList inspection={inspection} onLight={onLight} />
      <LookupTable inspection={inspection} keySets={keySets} waits={waits} now={now} />
      <ConsumersTable subject={pasted} keyReading={keyReading} lookup={inspection.lookup} now={now} waits={waits} />
      <LibraryError inspection={inspection} waits={waits} />
    </>
  )
}
