import { readJson } from '../foundation/json'
import { objectOf } from '../foundation/json-access'
import { pointerTo } from '../foundation/json-place'
import { type MemberGroup, meaningOf, memberGroups } from './metadata-members'

/** One member of metadata, explained. */
export interface MemberRow {
  readonly name: string
  /** JSON Pointer (RFC 6901). */
  readonly pointer: string
  readonly group: MemberGroup
  /** The value as it is written. */
  readonly value: string
  /** Null for a member that no specification known here defines. */
  readonly meaning: string | null
  readonly specification: string | null
}

/** Every member of a text of metadata, by group, then in the order in which they stand. None when it is no JSON object. */
export function layOutMetadata(text: string): readonly MemberRow[] {
  const rows = (objectOf(readJson(text))?.members ?? []).map(({ name, value }) => {
    const { group = 'other', meaning = null, specification = null } = meaningOf(name) ?? {}
    return {
      name,
      pointer: pointerTo([name]),
      group,
      value: text.slice(value.start, value.end),
      meaning,
      specification,
    }
  })
  return memberGroups.flatMap(({ name }) => rows.filter(({ group }) => group === name))
}
