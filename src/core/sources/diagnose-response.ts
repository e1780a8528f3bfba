import { asksForPassword, isSignInTitle, looksLikeHtml, titleOf } from '../foundation/html-title'
import { count, quote } from '../foundation/wording'
import { type Cause, certainly, type Diagnosis, perhaps } from './diagnosis'
import { type Answer, BODY_LIMIT, type FetchEvidence } from './evidence'
import { statusWords } from './http-status'
import { addressOf, hostOf } from './places'
import { isGood, type Served } from './read-served'

const CHECK_URL = 'Look whether the URL is that of a key set or of an issuer.'

type Response = Answer & { readonly kind: 'response' }

/** An answer that can be read: by its status, then by whether it came whole, then by what it is. */
export function diagnoseResponse(evidence: FetchEvidence, answer: Response, served: Served): Diagnosis {
  const host = hostOf(answer.final_url)
  if (!isGood(answer.status)) return badStatus(answer, host)
  if (answer.truncated)
    return certainly(
      'too_large',
      `The answer of ${host} is larger than ${megabytes(BODY_LIMIT)}, and reading stopped there.`,
      'Look whether the URL is right. A file of that size can be dropped here.',
      'Remove keys that are no longer in use: verifiers limit what they read, too.',
    )
  if (answer.cut)
    return certainly(
      'cut',
      `The connection to ${host} broke after ${count(answer.bytes, 'byte')}, before the answer was whole.`,
      'Fetch again.',
      'Look at the server and at proxies in front of it: the length that they announce may be wrong.',
    )
  if (answer.body.trim() === '')
    return certainly('not_json', `The answer of ${host} has no content; expected JSON.`, CHECK_URL)
  if (looksLikeHtml(answer.body)) return webPage(answer, hostOf(evidence.url))
  return evidence.purpose === 'key-set' ? keySet(served.keySet, host) : metadata(served.metadata, host)
}

function badStatus(answer: Response, host: string): Diagnosis {
  const { status, body, headers } = answer
  const { name, means, person, operator } = statusWords(status)
  const called = name === '' ? `${status}` : `${status} (${name})`
  const location = status >= 300 && status < 400 ? headers.location : undefined
  const target = location === undefined ? '' : ` It points to ${quote(location)}.`
  const title = looksLikeHtml(body) ? titleOf(body) : ''
  const page = title === '' ? '' : ` The page that came with it is titled ${quote(title)}.`
  return certainly(
    'http_status',
    `The server ${host} answered with status ${called}: ${means}.${target}${page}`,
    person,
    operator,
  )
}

function webPage(answer: Response, host: string): Diagnosis {
  const title = titleOf(answer.body)
  const called = title === '' ? 'a web page or other markup without a title' : `a web page titled ${quote(title)}`
  const sender = answer.redirected ? `redirected to ${addressOf(answer.final_url)}, which answered` : 'answered'
  const sentence = `The server ${host} ${sender} with ${called}; expected JSON.`
  const password = asksForPassword(answer.body)
  if (password || isSignInTitle(title) || answer.redirected) {
    const why = password
      ? 'It asks for a password: a login stands in front.'
      : 'It is probably a login that stands in front.'
    return (password ? certainly : perhaps)(
      'login_page',
      `${sentence} ${why}`,
      'Look whether the URL is right. Otherwise sign in elsewhere, fetch it with curl and your credentials, and paste the answer.',
      'Serve metadata and keys without a login: they are public, and a verifier cannot sign in.',
    )
  }
  return certainly('html', sentence, CHECK_URL, null)
}

type Reading = {
  readonly state: string
  readonly flaws?: readonly { readonly reason: string; readonly message: string }[]
}

function keySet(reading: Served['keySet'], host: string): Diagnosis {
  const refusal = notWanted(
    reading,
    host,
    'not_a_key_set',
    'Look whether this is the jwks_uri of the issuer’s metadata.',
  )
  if (refusal) return refusal
  const keys = reading && reading.state !== 'unreadable' ? reading.value.keys.length : 0
  if (keys > 0) return certainly('fine', `The server ${host} answered with ${count(keys, 'key')}.`, null)
  return certainly(
    'empty_set',
    `The server ${host} answered with a key set that has no keys; with it no token verifies.`,
    'Fetch again: a replica that has just started may not have its keys yet.',
    'Publish the public half of each key that signs.',
  )
}

function metadata(reading: Served['metadata'], host: string): Diagnosis {
  const refusal = notWanted(reading, host, 'not_metadata', 'Look whether the URL is that of an issuer.')
  return refusal ?? certainly('fine', `The server ${host} answered with its metadata.`, null)
}

/** Says why an answer that came whole is not what was asked for; null when it is. */
function notWanted(reading: Reading | null, host: string, cause: Cause, person: string): Diagnosis | null {
  if (reading?.state !== 'unreadable') return null
  const { reason = '', message = '' } = reading.flaws?.[0] ?? {}
  const of = reason === 'NOT_JSON' ? 'not_json' : cause
  return certainly(of, `The server ${host} answered, but not with what was asked for. ${message}`, person)
}

function megabytes(bytes: number): string {
  return `${bytes / 1_000_000} MB`
}
