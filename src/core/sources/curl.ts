import { writeUtf8 } from '../foundation/utf8'
import { webUrl } from './address'
import { type Answer, BODY_LIMIT, type FetchEvidence } from './evidence'
import { readHeaderBlocks } from './header-blocks'

/**
 * The command that asks for a URL as Latchkey would and prints headers and body. The URL stands in single quotes, in
 * which a POSIX shell expands nothing.
 */
export function curlLine(url: string): string {
  const address = webUrl(url)?.href
  // curl takes [] and {} in a URL for patterns, and a word that begins with a hyphen for an option.
  const globOff = /[[\]{}]/.test(address ?? url) ? ' -g' : ''
  const option = address === undefined ? ' --url' : ''
  return `curl -sS${globOff} -D -${option} ${shellQuoted(address ?? url.replace(/\p{Cc}/gu, ''))}`
}

/**
 * Reads what curl printed for a URL, with headers (-D - or -i) or without, as the same evidence that a fetch gives. Null
 * when the text is neither an answer nor an error of curl. `at` is in seconds since the epoch. Never throws; linear.
 */
export function readCurlOutput(
  text: string,
  url: string,
  at: number,
  purpose: FetchEvidence['purpose'] = 'key-set',
): FetchEvidence | null {
  const answer = readAnswer(withoutCommand(text), url)
  // No page asked, so nothing that is true of pages (mixed content, CORS, local network) may be said.
  const page = { protocol: 'file:', origin: 'null', online: true }
  return answer && { url, purpose, at, took_ms: 0, via: 'curl', page, answer, probe: null, local_network: null }
}

function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}

/** A terminal is copied with the command in it: the line is left out, and a prompt before it. */
function withoutCommand(text: string): string {
  const body = text.trimStart()
  const isCommand = /^(?:[^\n{[<]{0,200}[$#>%] {1,4})?curl [^(]/.test(body.slice(0, LONGEST_LINE))
  return isCommand ? body.slice(endOfCommand(body)).trimStart() : body
}

/** A backslash at the end of a line carries the command on to the next. */
function endOfCommand(text: string): number {
  for (let from = 0; ; ) {
    const end = text.indexOf('\n', from)
    if (end < 0) return text.length
    if (!/\\\r?$/.test(text.slice(Math.max(from, end - 2), end))) return end
    from = end + 1
  }
}

function readAnswer(text: string, url: string): Answer | null {
  const blocks = readHeaderBlocks(text, url)
  const rest = text.slice(blocks?.end ?? 0)
  const { error, before } = splitError(rest)
  if (blocks === null) {
    if (error && before.trim() === '') return { kind: 'curl_error', ...error }
    return startsLikeBody(rest)
      ? response({ status: 0, final_url: url, redirected: false, headers: {} }, before, error)
      : null
  }
  const { end: _, ...head } = blocks
  // With a final answer an error tells only that the body is not whole; curl -f says with 22 what the status says.
  const isFinal = head.status >= 200 && !head.tunnel
  if (error && error.code !== REFUSED_STATUS && !(isFinal && transferErrors.has(error.code)))
    return { kind: 'curl_error', ...error }
  if (!isFinal && head.status < 200) return null
  const { tunnel: __, ...known } = head
  return response(known, before, error)
}

type Head = Pick<Answer & { kind: 'response' }, 'status' | 'final_url' | 'redirected' | 'headers'>

function response(head: Head, body: string, error: CurlError | null): Answer {
  const bytes = writeUtf8(body).length
  const cut = error !== null && error.code !== REFUSED_STATUS
  return { kind: 'response', ...head, body, bytes, truncated: bytes > BODY_LIMIT, cut }
}

interface CurlError {
  readonly code: number
  readonly message: string
}

/** What curl says on stderr stands before everything, or behind the body, on its line or glued to it. */
function splitError(text: string): { readonly error: CurlError | null; readonly before: string } {
  const start = text.trimStart().startsWith('curl: (') ? text.indexOf('curl: (') : text.lastIndexOf('curl: (')
  const line = text.slice(start, start + LONGEST_LINE)
  const found = start < 0 ? null : /^curl: \((\d{1,3})\) ?([^\r\n]*)/.exec(line)
  if (!found || (text.slice(0, start).trim() !== '' && !endsTerminal(text.slice(start))))
    return { error: null, before: text }
  return { error: { code: Number(found[1]), message: found[0].trimEnd() }, before: text.slice(0, start) }
}

/** Whether the error is the end of what a terminal shows, but for a prompt; a page that writes about curl goes on. */
function endsTerminal(text: string): boolean {
  return text.length < LONGEST_LINE && /^[^<>{}]{0,500}$/.test(text.trim())
}

/** JSON, a web page or PEM. */
function startsLikeBody(text: string): boolean {
  return /^\s*(?:[{[<]|-----BEGIN )/.test(text.slice(0, LONGEST_LINE))
}

/** The body broke off (18), the connection was reset (56), an HTTP/2 or HTTP/3 stream ended early (92, 95). */
const transferErrors: ReadonlySet<number> = new Set([18, 56, 92, 95])
/** “The requested URL returned error”, with -f. */
const REFUSED_STATUS = 22
const LONGEST_LINE = 2000
