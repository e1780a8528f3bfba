import type { JsonRemark } from '../foundation/json-node'
import { quote } from '../foundation/wording'
import type { Part } from '../token/token'

/** The members that stand twice in one object of a part, each named once, at its second place. */
export function duplicateMembers(part: Part | null): readonly JsonRemark[] {
  if (part?.json.state !== 'whole') return []
  const told = new Set<string>()
  return part.json.remarks.filter(({ kind, pointer }) => {
    if (kind !== 'duplicate_member' || told.has(pointer)) return false
    told.add(pointer)
    return true
  })
}

export function duplicateSentence({ part, pointer }: { readonly part: string; readonly pointer: string }): string {
  return `The ${part} has ${quote(pointer.slice(1))} more than once; expected each name once, for readers differ in which they take.`
}

/** Whether a member of the claims is one that verifiers decide by: RFC 7519 §4.1, RFC 7800 §3.1 and RFC 8693 §4.2. */
export function isDecisiveClaim(pointer: string): boolean {
  return decisive.has(pointer)
}

const decisive = new Set(['/iss', '/sub', '/aud', '/exp', '/nbf', '/iat', '/jti', '/cnf', '/scope'])
