import { cameWithExample, currentSession } from './session'

/** Whether something would be lost with the page: what the person typed or pasted, but no example as it was opened. */
export function holdsWork(): boolean {
  const { token, keys, beside, policy, policyBy, policyText, rotation, provider } = currentSession()
  const { earlier, later, tokens, plan } = rotation
  // What was fetched can be fetched again.
  const document = provider.fetched ? '' : provider.document
  const texts = [token, keys, document, provider.config, earlier.text, later.text, tokens, policyText]
  if ([...texts, ...Object.values(beside as Readonly<Record<string, unknown>>)].some(isTyped)) return true
  return (policy !== null && policyBy === 'person') || Object.values(plan).some((wish) => wish !== undefined)
}

function isTyped(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '' && !cameWithExample(value)
}
