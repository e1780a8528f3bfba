import { isInvisible } from '../foundation/base64url'
import { count } from '../foundation/wording'

export interface Cleaned {
  readonly token: string
  /** What was removed, one entry for each kind: "3 line breaks", "percent-encoding". */
  readonly stripped: readonly string[]
}

/** The token in a stretch of text: white space, line decoration and escapes removed; the flaws `+ / = …` are kept. */
export function clean(raw: string): Cleaned {
  if (/^[\w.~+/=…-]*$/.test(raw)) return { token: raw, stripped: [] }
  const seen = { breaks: 0, spaces: 0, invisible: 0, marks: 0, backslashes: 0, percent: false, escapes: false }
  const token = raw.replace(removable, (found) => {
    if (found.startsWith('%')) {
      seen.percent = true
      return String.fromCharCode(Number.parseInt(found.slice(-2), 16))
    }
    if (found.startsWith('\\') && found.length > 1) {
      seen.escapes = true
      return found === '\\/' ? '/' : String.fromCharCode(Number.parseInt(found.slice(-2), 16))
    }
    if (found === '\r\n' || /[\n\r\u2028\u2029]/.test(found)) seen.breaks++
    else if (found === '>') seen.marks++
    else if (found === '\\') seen.backslashes++
    else if (isInvisible(found) && /[^\S\ufeff]/.test(found)) seen.spaces++
    else seen.invisible++
    return ''
  })
  const stripped: string[] = []
  if (seen.breaks) stripped.push(count(seen.breaks, 'line break'))
  if (seen.backslashes) stripped.push(count(seen.backslashes, 'backslash', 'backslashes'))
  if (seen.marks) stripped.push(count(seen.marks, 'quoting mark'))
  if (seen.spaces) stripped.push(count(seen.spaces, 'space'))
  if (seen.invisible) stripped.push(count(seen.invisible, 'invisible character'))
  if (seen.percent) stripped.push('percent-encoding')
  if (seen.escapes) stripped.push('JSON escapes')
  return { token, stripped }
}

const removable = /%(?:25)?(?:2[bdef]|3d|5f|7e)|\\u00(?:2[bdef]|3d|5f|7e)|\\\/|\r\n|[^\w.~+/=…-]/gi
