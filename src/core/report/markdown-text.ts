import { visible } from '../foundation/wording'
import { jsonText } from './json-text'

/** Untrusted text as words of one line: nothing in it is Markdown or HTML, in prose as in a table's cell. */
export function prose(text: string): string {
  return visible(text.replace(/[\r\n\t]+/g, ' ')).replace(/[\\`*_[\]<>|~&$#]/g, '\\$&')
}

/** A table. Cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** A value in a fence that nothing in it can close (CommonMark §4.5). */
export function jsonBlock(value: unknown): string {
  const text = jsonText(value)
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0)
  const fence = '`'.repeat(Math.max(3, longest + 1))
  return `${fence}json\n${text}\n${fence}`
}
