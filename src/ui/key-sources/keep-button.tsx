import { useState } from 'react'
import type { KeySource } from '../../core/sources/key-source'
import { clockNow } from '../../platform/clock'
import { keep } from '../../platform/snapshots'
import { keptSetsChanged } from '../queries/kept-sets'

/** Keeps a set in this browser: its public keys, its time and where it came from. */
export function KeepButton({ source }: { readonly source: KeySource }) {
  const [answer, setAnswer] = useState('')
  const keepIt = async () => {
    const kept = await keep(source, clockNow())
    keptSetsChanged()
    setAnswer(kept.state === 'stored' ? 'Kept in this browser.' : kept.message)
  }
  return (
    <>
      <button type="button" className="quiet-button" onClick={() => void keepIt()}>
        Keep
      </button>
      <span role="status">{answer}</span>
    </>
  )
}
