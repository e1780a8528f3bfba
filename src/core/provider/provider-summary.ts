import { metadataIssuer } from '../checks/metadata-issuer'
import type { ProviderSubject } from '../checks/subjects'
import type { Finding, Severity } from '../foundation/finding'
import { capitalise, count, firstSentence, list, quote } from '../foundation/wording'
import type { ProviderReport } from './provider-report'

/** What the findings come to, in one or two sentences: the worst one, and how many others there are. */
export function summariseProvider(
  subject: ProviderSubject,
  findings: readonly Finding[],
): Pick<ProviderReport, 'state' | 'summary'> {
  if (subject.metadata === null && subject.client === null)
    return { state: 'missing', summary: 'Neither metadata of an issuer nor a client’s configuration was given.' }
  const state = stateOf(findings)
  const what = whatOf(subject)
  if (state === 'sound') {
    const notes = findings.length === 0 ? '' : ` ${count(findings.length, 'note')} below.`
    return { state, summary: `Nothing speaks against ${what}.${notes}` }
  }
  const [worst] = findings
  const rest = wordsFor(findings.slice(1))
  return {
    state,
    summary: `${firstSentence(worst?.message ?? '').lead}${rest === '' ? '' : ` ${capitalise(rest)} beside it, in ${what}.`}`,
  }
}

function stateOf(findings: readonly Finding[]): 'faulty' | 'doubtful' | 'sound' {
  if (findings.some(({ severity }) => severity === 'error')) return 'faulty'
  return findings.some(({ severity }) => severity === 'warning') ? 'doubtful' : 'sound'
}

/** “the metadata of “…” and the client’s configuration” */
function whatOf(subject: ProviderSubject): string {
  const issuer = metadataIssuer(subject)
  const parts = [
    ...(subject.metadata === null ? [] : [issuer === null ? 'the document' : `the metadata of ${quote(issuer)}`]),
    ...(subject.client === null ? [] : ['the client’s configuration']),
    ...(subject.published === null ? [] : ['the published keys']),
  ]
  return list(parts)
}

/** “1 error, 2 warnings and 1 note”; '' for none. */
function wordsFor(findings: readonly Finding[]): string {
  const words = (['error', 'warning', 'note'] as const satisfies readonly Severity[]).flatMap((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length
    return number === 0 ? [] : [count(number, severity)]
  })
  return list(words)
}
