import type { Facts, Finding } from '../foundation/finding'
import type { Inspection } from '../verdict/inspection'
import type { Candidate } from '../verify/look-up-key'
import { type Mask, maskOf, noMask } from './mask'

/** An inspection as it leaves the page: the same shape, redacted. Its JSON Schema is `public/schemas/report.v1.json`. */
export type Report = Omit<Inspection, 'demands' | 'elsewhere' | 'explained' | 'outcomes'>

/**
 * What may be shown to others of an inspection, which Claims about people are masked, and their values
 * wherever they are quoted, unless `people` is true. The signature is in neither.
 */
export function reportOf(inspection: Report, { people = false }: { readonly people?: boolean } = {}): Report {
  const { token, lookup } = inspection
  const mask = people ? noMask : maskOf(token.header, token.claims)
  const maskOrNull = (text: string | null) => (text === null ? null : mask.text(text))
  return {
    schema: inspection.schema,
    tool: inspection.tool,
    now: inspection.now,
    token: {
      form: token.form,
      header: mask.claims(token.header),
      claims: mask.claims(token.claims),
      kid: maskOrNull(token.kid),
      alg: maskOrNull(token.alg),
    },
    verdict: inspection.verdict,
    summary: mask.text(inspection.summary),
    statuses: inspection.statuses,
    lookup: { ...lookup, candidates: lookup.candidates.map((one) => maskCandidate(one, mask)) },
    findings: inspection.findings.map((one) => maskFinding(one, mask)),
    tally: inspection.tally,
  }
}

/** A key's own members can hold what the token's do, where both were written by one hand. */
function maskCandidate(candidate: Candidate, { text }: Mask): Candidate {
  const { kid, alg, use, untried } = candidate
  return {
    ...candidate,
    kid: kid === null ? null : text(kid),
    alg: alg === null ? null : text(alg),
    use: use === null ? null : text(use),
    pointer: text(candidate.pointer),
    untried: untried === null ? null : text(untried),
  }
}

function maskFinding(finding: Finding, mask: Mask): Finding {
  const { at, message, facts } = finding
  return {
    ...finding,
    at: { ...at, pointer: mask.text(at.pointer) },
    message: mask.text(message),
    facts: maskFacts(facts, mask),
  }
}

function maskFacts(facts: Facts, mask: Mask): Facts {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, maskFact(fact, mask)]))
}

function maskFact(fact: Facts[string], { text }: Mask): Facts[string] {
  if (typeof fact === 'string') return text(fact)
  if (typeof fact === 'number') return text(String(fact)) === String(fact) ? fact : 'masked'
  return typeof fact === 'object' && fact !== null ? fact.map(text) : fact
}
