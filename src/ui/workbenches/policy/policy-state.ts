import { useMemo } from 'react'
import type { Reading } from '../../../core/foundation/reading'
import { editPolicy, type PolicyPath } from '../../../core/policy/edit-policy'
import type { Policy } from '../../../core/policy/policy'
import { readPolicy } from '../../../core/policy/read-policy'
import { writePolicy } from '../../../core/policy/write-policy'
import { givePolicy, givePolicyText, useSession } from '../../session'

/** The one text that form and box are two views of. */
export interface PolicyText {
  readonly text: string
  /** Null where there is no text. */
  readonly reading: Reading<Policy> | null
  /** The text that the form shows and edits: this one, or that of the policy in force where this one is no JSON object. */
  readonly formText: string
}

/** The policy as it stands in its box: as typed, or as the one in force is written. */
export function usePolicyText(): PolicyText {
  const { policy, policyText } = useSession()
  const inForce = useMemo(() => (policy ? writePolicy(policy) : ''), [policy])
  const text = policyText ?? inForce
  const reading = useMemo(() => (text.trim() === '' ? null : readPolicy(text)), [text])
  return { text, reading, formText: reading?.state === 'unreadable' ? inForce : text }
}

/** Takes a text: a sound policy is in force from now on, with any other the one before stays. */
export function takePolicyText(text: string): void {
  if (text.trim() === '') return givePolicy(null, 'person', text)
  const reading = readPolicy(text)
  if (reading.state !== 'whole') return givePolicyText(text)
  // What demands nothing is as good as none.
  givePolicy(Object.keys(reading.value).length > 0 ? reading.value : null, 'person', text)
}

/** Takes one member of the form; undefined takes it out. A policy without members is none. */
export function takeMember(formText: string, path: PolicyPath, value: unknown): void {
  const edited = editPolicy(formText, path, value)
  takePolicyText(edited === '{}' ? '' : edited)
}
