import { checks } from '../../../core/checks'
import { readCode } from '../../../core/checks/find-checks'
import { useHash } from '../../parts/use-hash'
import { CheckList } from './check-list'
import { Entry } from './entry'
import { UnknownCode } from './unknown-code'

/** Every check: what triggers it, why it matters, what to do, where that is written, and examples to open. */
export default function ReferenceWorkbench() {
  const code = codeIn(useHash())
  if (code === '') return <CheckList checks={checks} />
  const reading = readCode(checks, code)
  if (reading.state === 'unknown') return <UnknownCode code={reading.code} near={reading.near} />
  const { check } = reading
  return <Entry key={check.code} check={check} former={reading.state === 'renamed' ? reading.code : null} />
}

/** What the address has after `#/reference/`. */
function codeIn(hash: string): string {
  const [route = ''] = hash.split('?', 1)
  const written = route.split('/').slice(2).join('/')
  try {
    return decodeURIComponent(written).trim()
  } catch {
    return written
  }
}
