import type { KeyPair, SetMatch } from '../comparison/match-sets'
import type { MemberChange, Weight } from '../comparison/member-changes'
import type { Place } from '../foundation/finding'
import { quote } from '../foundation/wording'
import { type KeyNames, keyNames, nameKeys } from './key-names'
import { inSide } from './side-places'

export type ChangedMember = KeyNames & {
  readonly member: string
  readonly before: string | null
  readonly after: string | null
}

/** One sighting for each member that changed in the same way, with all keys in which it did. */
export function* sightChanges(
  match: SetMatch | null,
  weight: Weight,
): Iterable<{ readonly at: Place; readonly facts: ChangedMember }> {
  const groups = new Map<string, { readonly change: MemberChange; readonly pairs: KeyPair[] }>()
  for (const pair of match?.pairs ?? [])
    for (const change of pair.members) {
      if (change.weight !== weight) continue
      const name = JSON.stringify([change.member, change.before, change.after])
      const group = groups.get(name)
      if (group) group.pairs.push(pair)
      else groups.set(name, { change, pairs: [pair] })
    }
  for (const { change, pairs } of groups.values()) {
    const { member, before, after } = change
    const keys = pairs.flatMap((pair) => pair.after ?? [])
    yield { at: inSide('after', keys[0], member), facts: { ...nameKeys(keys), member, before, after } }
  }
}

/** “In the key “a” alg is “RS256” in the earlier set and “PS256” in the later”, without a full stop. */
export function changeSentence({ member, before, after, ...names }: ChangedMember): string {
  const name = /^[\w#]{1,20}$/.test(member) ? member : quote(member)
  if (before === null && after === null) return `In ${keyNames(names)} ${name} is not the same in both sets`
  const word = (value: string | null) => (value === null ? 'absent' : quote(value))
  return `In ${keyNames(names)} ${name} is ${word(before)} in the earlier set and ${word(after)} in the later`
}
