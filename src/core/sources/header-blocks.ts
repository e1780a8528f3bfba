import { webUrl } from './address'

export interface HeaderBlocks {
  readonly status: number
  /** The URL that gave the last block, after every redirect that curl followed. */
  readonly final_url: string
  readonly redirected: boolean
  /** Names in lower case; values of one name joined as RFC 9110 §5.3 has it. Cookies are left out: they are secrets. */
  readonly headers: Readonly<Record<string, string>>
  /** The last block is a proxy's answer to CONNECT, behind which no server has answered yet. */
  readonly tunnel: boolean
  /** Offset of the body. */
  readonly end: number
}

interface Block {
  readonly status: number
  readonly reason: string
  readonly headers: ReadonlyMap<string, string>
  readonly end: number
}

/**
 * Reads the header blocks in front of a body as curl prints them: those of a proxy, of 100 (Continue) and of redirects come
 * first, and the last one counts. Null when the text does not begin with a status line. Linear in the text.
 */
export function readHeaderBlocks(text: string, url: string): HeaderBlocks | null {
  let last: Block | null = null
  let final = url
  for (let at = 0; ; ) {
    const block = readBlock(text, at)
    if (!block) break
    if (last && last.status >= 300 && last.status < 400) final = resolved(last.headers.get('location'), final)
    last = block
    at = block.end
  }
  if (!last) return null
  return {
    status: last.status,
    final_url: final,
    redirected: final !== url,
    headers: Object.fromEntries(last.headers),
    tunnel: last.status === 200 && /^connection established$/i.test(last.reason),
    end: last.end,
  }
}

function resolved(location: string | undefined, base: string): string {
  if (location === undefined || location.length > LONGEST_LINE) return base
  try {
    return webUrl(new URL(location, base).href)?.href ?? base
  } catch {
    return base
  }
}

/** One block, or null when no status line stands at `start`. A line that is no header begins the body. */
function readBlock(text: string, start: number): Block | null {
  const first = lineAt(text, start)
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})(?: (.*))?$/.exec(first.line)
  if (!status) return null
  const headers = new Map<string, string>()
  let at = first.end
  while (at < text.length) {
    const { line, end } = lineAt(text, at)
    const header = /^([\w!#$%&'*+.^`|~-]{1,200}):(.*)$/.exec(line)
    if (line !== '' && !header) break
    at = end
    if (!header) break
    const [, name = '', value = ''] = header
    if (!/^set-cookie2?$/i.test(name)) addHeader(headers, name.toLowerCase(), value.trim())
  }
  return { status: Number(status[1]), reason: (status[2] ?? '').trim(), headers, end: at }
}

function addHeader(headers: Map<string, string>, name: string, value: string): void {
  if (headers.size >= MOST) return
  const earlier = headers.get(name)
  if (earlier === undefined) headers.set(name, value)
  else if (earlier.length < LONGEST_LINE) headers.set(name, `${earlier}, ${value}`)
}

/** The line at an offset, without its end, and where the next one begins. Of an overlong line only the front. */
function lineAt(text: string, start: number): { readonly line: string; readonly end: number } {
  const newline = text.indexOf('\n', start)
  const end = newline < 0 ? text.length : newline
  const line = text.slice(start, Math.min(end, start + LONGEST_LINE))
  return { line: line.endsWith('\r') ? line.slice(0, -1) : line, end: newline < 0 ? end : end + 1 }
}

const LONGEST_LINE = 8000
const MOST = 200
