import type { Finding } from '../foundation/finding'
import { utc } from '../foundation/time'
import { capitalise, count } from '../foundation/wording'
import { jsonText } from '../report/json-text'
import { prose, table } from '../report/markdown-text'
import { renderPlanMarkdown } from './plan-markdown'
import type { RotationKey, RotationReport, RotationTokenGroup, SideKey, SideReport } from './rotation-report'

export type RotationFormat = 'markdown' | 'json'

/** The report of a comparison as text: JSON after `public/schemas/rotation-report.v1.json`, or Markdown for a ticket. */
export function renderRotation(report: RotationReport, format: RotationFormat): string {
  return format === 'json' ? `${jsonText(report)}\n` : markdown(report)
}

/** A ticket holds no hundred thousand rows. */
const LISTED = 200

function markdown(report: RotationReport): string {
  const { state, summary, before, after, counts, findings, tokens, token_groups: groups, tool, now } = report
  const sections = [
    `# Two key sets: ${prose(summary)}`,
    `State: \`${state ?? 'not compared'}\`; ${counts.retained} kept, ${counts.added} added, ${counts.removed} removed. As of ${date(now)}.`,
    table(['', 'Keys', 'For signatures', 'Issuer', 'As it was at'], [side('Earlier', before), side('Later', after)]),
    ...overlapPolicy(report),
    '## Findings',
    findings.length > 0 ? findings.map(finding).join('\n') : 'None.',
    '## Keys',
    ...keys(report),
    ...(tokens.length > 0 ? ['## Tokens', ...tokenGroups(groups)] : []),
    ...(report.plan ? [renderPlanMarkdown(report.plan).trimEnd().replace(/^#/gm, '##')] : []),
    `Written by Latchkey ${prose(tool.version)}; it holds no token and no key.`,
  ]
  return `${sections.join('\n\n')}\n`
}

const date = (time: number) => utc(time) ?? String(time)

function side(title: string, { state, sentence, keys: number, usable, issuer, at }: SideReport): readonly string[] {
  const words = state === 'read' ? String(number) : (sentence ?? state)
  return [title, prose(words), String(usable), issuer === null ? '–' : prose(issuer), at === null ? '–' : date(at)]
}

function overlapPolicy({ overlap_policy: policy }: RotationReport): readonly string[] {
  if (!policy) return []
  const { least_shared_keys: least, shared, met } = policy
  return [`At least ${count(least, 'key')} in both: ${shared}, ${met ? 'met' : '**not met**'}.`]
}

function finding({ severity, code, message, fix }: Finding): string {
  return `- **${severity}** \`${code}\`: ${prose(message)}${fix === '' ? '' : `\n  - ${prose(fix)}`}`
}

/** Every key that is not the same in both sets; those that are, are counted. */
function keys({ keys: all }: RotationReport): readonly string[] {
  if (all.length === 0) return ['None.']
  const changed = all.filter(({ change }) => change !== 'kept')
  const kept = all.length - changed.length
  const more = changed.length - LISTED
  const rows = changed.slice(0, LISTED).map(keyRow)
  return [
    ...(rows.length > 0 ? [table(['kid', 'change', 'key', 'thumbprint', 'differs in'], rows)] : []),
    [...(more > 0 ? [`${count(more, 'more key')} changed.`] : []), `${capitalise(keptWords(kept))}.`].join(' '),
  ]
}

const keptWords = (kept: number) =>
  kept === 0 ? 'no key is the same in both' : `${count(kept, 'key is', 'keys are')} the same in both`

function keyRow({ before, after, change, kid_reused: reused, members, thumbprint }: RotationKey): readonly string[] {
  const kids = [
    ...new Set([before, after].flatMap((one) => (one ? [one.kid === null ? 'no kid' : prose(one.kid)] : []))),
  ]
  return [
    kids.join(' → '),
    `${change}${reused ? ', the kid names another key on the other side' : ''}`,
    kind(before ?? after),
    thumbprint ?? '–',
    members.map(({ member }) => prose(member)).join(', ') || '–',
  ]
}

function kind(key: SideKey | undefined): string {
  if (!key) return '–'
  const { kty, crv, bits, alg } = key
  return [kty, crv ?? bits, alg].flatMap((one) => (one === null || one === '' ? [] : [prose(String(one))])).join(' ')
}

function tokenGroups(groups: readonly RotationTokenGroup[]): readonly string[] {
  const rows = groups
    .slice(0, LISTED)
    .map(({ kid, tokens, fates, expired, last_expires_at: last }) => [
      kid === null ? 'no kid' : prose(kid),
      String(tokens),
      String(expired),
      ...[fates.breaks, fates.starts, fates.safe, fates.fails, fates.unclear].map(String),
      last === null ? '–' : date(last),
    ])
  const head = [
    'kid',
    'tokens',
    'expired',
    'earlier only',
    'later only',
    'both',
    'neither',
    'not checked',
    'last expiry',
  ]
  const more = groups.length - LISTED
  return [table(head, rows), ...(more > 0 ? [`${count(more, 'more kid')}.`] : [])]
}
