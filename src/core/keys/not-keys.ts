import { readBase64url } from '../foundation/base64url'
import { titleOf } from '../foundation/html-title'
import { readJson } from '../foundation/json'
import { objectOf, stringMember } from '../foundation/json-access'
import type { Flaw } from '../foundation/reading'
import { readUtf8 } from '../foundation/utf8'
import { quote } from '../foundation/wording'

/** Says what a text is that people paste for a key and that holds none: nothing, a web page, a URL or a token. Else null. */
export function notKeys(text: string): Flaw | null {
  const body = text.trim()
  const at = text.length - text.trimStart().length
  const refuse = (reason: string, message: string): Flaw => ({ reason, message, at, length: body.length })
  if (body === '') return { reason: 'EMPTY', message: 'The text is empty; expected a key.', at: 0, length: text.length }
  if (looksLikePage(body)) return refuse('NOT_JSON', pageSentence(body))
  const bare = unquoted(body)
  if (/^https?:\/\/\S+$/i.test(bare))
    return refuse('IS_URL', `This is a URL, ${quote(bare)}, not a key; fetch it, or paste what it serves.`)
  if (isToken(bare)) return refuse('IS_TOKEN', 'This is a token; paste it in the token box.')
  return null
}

function looksLikePage(body: string): boolean {
  return /^<(?:!doctype|html|\?xml|[a-z!][^>]*>)/i.test(body)
}

function pageSentence(body: string): string {
  const title = titleOf(body)
  const found = title ? `This is a web page with the title ${quote(title)}` : 'This is a web page or XML'
  return `${found}; expected a key set in JSON. The address may ask for a login or answer with an error page.`
}

function unquoted(body: string): string {
  const quoted = body.length > 1 && (body.startsWith('"') || body.startsWith("'")) && body.at(-1) === body[0]
  return quoted ? body.slice(1, -1) : body
}

/** A compact JWS or JWE, also wrapped over lines, after “Bearer” or with disclosures behind it. */
function isToken(body: string): boolean {
  // A key set of megabytes is no token at its first character.
  if (/^[{[]/.test(body)) return false
  const [compact = ''] = body.replace(/^bearer\s/i, '').split('~', 1)
  const segments = compact.replace(/\s/g, '').split('.', 6)
  if (segments.length !== 3 && segments.length !== 5) return false
  if (!segments.every((segment) => /^[\w-]*=*$/.test(segment))) return false
  const header = objectOf(readJson(readUtf8(readBase64url(segments[0] ?? '').bytes).text))
  return stringMember(header, 'alg') !== undefined
}
