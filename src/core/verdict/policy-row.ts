import type { Finding } from '../foundation/finding'
import { typeOf } from '../foundation/json-access'
import type { JsonNode } from '../foundation/json-node'
import { quote } from '../foundation/wording'
import type { Demand } from '../policy/demand'

/** One demand held against the token. Plain data. */
export interface PolicyRow {
  /** The member of the policy, as "ci.expected_ref"; of what is asked of every token, the claim, or "kind". */
  readonly member: string
  readonly title: string
  /** What was demanded, in words with values in “ ”; null where nothing was. */
  readonly demanded: string | null
  /** What the token has, in the same words. */
  readonly found: string
  readonly verdict: 'pass' | 'fail' | 'not_asked' | 'not_checked'
  /** The findings that tell of it, near misses among them, worst first. */
  readonly findings: readonly Finding[]
}

/** Makes the row of a demand: what was not demanded is not asked, whatever the token has. */
export function rowOf(
  member: string,
  title: string,
  demanded: string | null,
  found: string,
  met: Demand,
  findings: readonly Finding[] = [],
): PolicyRow {
  return { member, title, demanded, found, verdict: demanded === null ? 'not_asked' : met, findings }
}

/** The row, failed by what a token is refused for whatever the policy says: that is what was demanded where the policy demands nothing. */
export function failedBy(row: PolicyRow, demanded: string, findings: readonly Finding[]): PolicyRow {
  if (findings.length === 0) return row
  return { ...row, demanded: row.demanded ?? demanded, verdict: 'fail', findings: [...row.findings, ...findings] }
}

/** A value of the token in a cell: its text, its type, or that there is none. */
export function cellOf(node: JsonNode | undefined): string {
  if (!node) return 'none'
  return node.type === 'string' ? quote(node.value) : typeOf(node)
}
