import { ciMembers } from './ci-policy'
import { type Policy, policyMembers } from './policy'

/** The JSON text of a policy, in the order of its members whatever their order there; `readPolicy` reads it back. */
export function writePolicy(policy: Policy): string {
  const { ci } = policy
  const ordered = inOrder(policy, policyMembers)
  return JSON.stringify(ci ? { ...ordered, ci: inOrder(ci, ciOrder) } : ordered, null, 2)
}

const ciOrder = [...new Set([...ciMembers.github.keys(), ...ciMembers.gitlab.keys()])]

/** What is not known comes last: a demand is never left out. */
function inOrder(object: object, order: readonly string[]): object {
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => place(a) - place(b)))
}
