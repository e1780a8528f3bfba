import type { Finding } from '../foundation/finding'
import { utc } from '../foundation/time'
import { capitalise, count } from '../foundation/wording'
import { statusNames } from '../verdict/statuses'
import type { Candidate } from '../verify/look-up-key'
import { jsonBlock, prose, table } from './markdown-text'
import type { Report } from './report'
import type { ReportFormat } from './report-format'

export default {
  name: 'markdown',
  label: 'Markdown',
  mediaType: 'text/markdown',
  render(report) {
    const { token } = report
    const sections = [
      `# ${capitalise(report.verdict)}: ${prose(report.summary)}`,
      path(report),
      overview(report),
      '## Findings',
      report.findings.length > 0 ? report.findings.map(finding).join('\n') : 'None.',
      tally(report),
      '## Key lookup',
      lookup(report),
      '## Header',
      token.header === null ? 'There is none that could be read.' : jsonBlock(token.header),
      '## Claims',
      token.claims === null ? 'There are none that could be read.' : jsonBlock(token.claims),
      `Written by Latchkey ${prose(report.tool.version)}; the signature is left out.`,
    ]
    return `${sections.join('\n\n')}\n`
  },
} satisfies ReportFormat

const statusWords = { pass: 'pass', fail: '**fail**', not_checked: 'not checked' } as const

function path({ statuses }: Report): string {
  return statusNames.map((name) => `${name.replace('_', ' ')}: ${statusWords[statuses[name]]}`).join(' → ')
}

function overview({ token, now }: Report): string {
  const time = utc(now)
  return table(
    ['Judged as of', time === null ? String(now) : `${time} (${now})`],
    [
      ['form', token.form],
      ['alg', orDash(token.alg)],
      ['kid', orDash(token.kid)],
    ],
  )
}

const orDash = (text: string | null) => (text === null ? '–' : prose(text))

function finding({ severity, code, at, message, fix }: Finding): string {
  const place = at.pointer === '' ? at.part : `${at.part} ${prose(at.pointer)}`
  return `- **${severity}** \`${code}\` (${place}): ${prose(message)}${fix === '' ? '' : `\n  - ${prose(fix)}`}`
}

function tally({ tally: { ran, passed, not_applicable: notApplicable, found, silenced } }: Report): string {
  const left = silenced > 0 ? `, ${silenced} silenced by this deployment` : ''
  return `${count(ran, 'check')}: ${passed} passed, ${notApplicable} not applicable, ${found} with findings${left}.`
}

function lookup({ lookup: { outcome, selected, candidates } }: Report): string {
  if (candidates.length === 0) return `\`${outcome}\`: there are no keys.`
  const rows = candidates.map((key, index) => [
    index === selected ? `**${orDash(key.kid)}** (selected)` : orDash(key.kid),
    orDash(key.thumbprint),
    kindOf(key),
    conflicts(key),
    verifies(key),
  ])
  return `\`${outcome}\`\n\n${table(['kid', 'thumbprint', 'key', 'conflicts', 'verifies'], rows)}`
}

function kindOf({ kty, crv, bits, alg, use }: Candidate): string {
  const size = crv ?? (bits === null ? null : count(bits, 'bit'))
  return [kty, size, alg && `alg ${alg}`, use && `use ${use}`].flatMap((word) => (word ? [prose(word)] : [])).join(', ')
}

function conflicts({ clauses }: Candidate): string {
  const names = Object.entries(clauses).flatMap(([name, clause]) => (clause === 'conflicts' ? [prose(name)] : []))
  return names.length > 0 ? names.join(', ') : '–'
}

function verifies({ verifies: answer, engine, untried }: Candidate): string {
  if (answer === null) return `not known${untried === null ? '' : `: ${prose(untried)}`}`
  return `${answer ? '**yes**' : 'no'}${engine === null ? '' : ` (${prose(engine)})`}`
}
