import { utc } from '../foundation/time'
import { prose, table } from '../report/markdown-text'
import { exactDuration } from './exact-duration'
import { type PlanLine, type PlanStep, type RotationPlan, total } from './plan'

/** The plan as Markdown, for a ticket: dates, arithmetic and what each wait is for. */
export function renderPlanMarkdown({ steps, summary, windows, scenario }: RotationPlan): string {
  const rows = steps.map(({ title, at, no_sooner_than }) => [prose(title), date(at), date(no_sooner_than)])
  return [
    '# Key rotation',
    prose(summary),
    ...(scenario === 'gradual' ? [] : [`Scenario: ${scenario}.`]),
    table(['Step', 'At (UTC)', 'No sooner than (UTC)'], rows),
    ...steps.map(section),
    ...(windows.length === 0
      ? []
      : [
          [
            '## When tokens fail',
            ...windows.map(({ from, to, what }) => `- ${date(from)} to ${date(to)}: ${prose(what)}`),
          ].join('\n'),
        ]),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n')
}

function section({ title, what, lines, broken }: PlanStep): string {
  return [
    `## ${prose(title)}`,
    `${prose(what)}`,
    ...(lines.length > 0 ? [sum(lines)] : []),
    ...(broken ? [prose(broken)] : []),
  ].join('\n\n')
}

function sum(lines: readonly PlanLine[]): string {
  const rows = lines.map(({ label, seconds, counts }) => {
    const line = `- ${exactDuration(seconds)}: ${prose(label)}`
    return counts ? line : `${line}; does not count, for only the slowest does`
  })
  return [...rows, `- **${exactDuration(total(lines))}** (${total(lines)} s) after the step before`].join('\n')
}

function date(at: number | null): string {
  return at === null ? '–' : (utc(at)?.replace(' UTC', '') ?? 'beyond any calendar')
}
