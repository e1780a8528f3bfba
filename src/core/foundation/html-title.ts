/** Whether a body is a web page, or another document in angle brackets. */
export function looksLikeHtml(body: string): boolean {
  return /^\s*<[!?a-z]/i.test(body.slice(0, LOOKED_AT))
}

/** The text of the first title of a web page in one line; '' when it has none. Linear in the body. */
export function titleOf(body: string): string {
  const tag = body.search(/<title[\s>]/i)
  const start = tag < 0 ? -1 : body.indexOf('>', tag)
  if (start < 0) return ''
  const end = body.indexOf('<', start)
  const title = body.slice(start + 1, Math.min(end < 0 ? Number.POSITIVE_INFINITY : end, start + 1 + LOOKED_AT))
  return title
    .replace(/\s+/g, ' ')
    .replace(
      /&(?:amp|lt|gt|quot|#39|#x27|nbsp|middot|ndash|mdash);/gi,
      (entity) => entities[entity.toLowerCase()] ?? '',
    )
    .trim()
}

/** Whether a web page asks for a password. */
export function asksForPassword(body: string): boolean {
  return /\btype\s{0,9}=\s{0,9}["']?password\b/i.test(body)
}

/** Whether a title is that of a page that asks who one is. */
export function isSignInTitle(title: string): boolean {
  return /\b(?:sign|log)[ -]?(?:in|on)\b|\banmeld|\bconnexion\b|\biniciar ses|\baccedi\b|\binloggen\b|\bauthenticat|\bsso\b|\bsingle sign/i.test(
    title,
  )
}

/** Beyond these characters nothing is looked for in front of a page or in its title. */
const LOOKED_AT = 1000

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&nbsp;': ' ',
  '&middot;': '·',
  '&ndash;': '–',
  '&mdash;': '—',
}
