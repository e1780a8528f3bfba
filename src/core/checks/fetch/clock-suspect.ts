import { duration, utc } from '../../foundation/time'
import { readCachePolicy } from '../../sources/cache-policy'
import type { FetchEvidence } from '../../sources/evidence'
import { readHttpDate } from '../../sources/http-date'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example-now'
import { answered } from '../recorded'

const at = (seconds: number) => ({ date: new Date((EXAMPLE_NOW + seconds) * 1000).toUTCString() })

export default defineCheck({
  code: 'CLOCK_SUSPECT',
  subject: 'fetch',
  severity: 'warning',
  refuses: false,
  title: 'This device and the server disagree about the time',
  why: 'Tokens are judged here by the clock of this device. Where it is wrong, a good token is called expired, or an expired one good.',
  fix: {
    verifier: 'Set the clock of this device, or set the time to judge by, at the top of the page.',
    issuer: 'Synchronise the clock of the server: what it signs has its time.',
  },
  cites: ['RFC 9110 §6.6.1', 'RFC 7519 §4.1.4'],
  applies: ({ evidence }) => serverTime(evidence) !== null,
  *look({ evidence }) {
    const time = serverTime(evidence)
    const ahead = time === null ? 0 : time - evidence.at
    if (time === null || Math.abs(ahead) <= MOST) return
    // An answer may have waited on the way, in a cache or in the clipboard: then it is old, and no clock is wrong.
    if (ahead < 0 && mayHaveWaited(evidence)) return
    yield { at: { part: 'answer', pointer: '' }, facts: { server: time, device: evidence.at } }
  },
  says: ({ server, device }) =>
    `The server says that it is ${utc(server) ?? 'a time beyond any calendar'}, and this device says ${utc(device) ?? 'another'}: ${duration(server - device)} ${server > device ? 'earlier' : 'later'}; expected no more than ${duration(MOST)}.`,
  examples: {
    flags: [
      { fetch: answered({ headers: at(3_600) }) },
      { fetch: answered({ headers: { ...at(-7_200), age: '0' } }) },
      { fetch: answered({ headers: { ...at(-7_200), 'cache-control': 'no-store' } }) },
    ],
    passes: [
      { fetch: answered() },
      { fetch: answered({ headers: at(20) }) },
      { fetch: answered({ headers: at(-7_200) }) },
      { fetch: answered({ headers: { ...at(-7_200), age: '7190', 'cache-control': 'max-age=86400' } }) },
      { fetch: { ...answered({ headers: { ...at(-7_200), 'cache-control': 'no-store' } }), via: 'curl' } },
      { fetch: answered({ headers: { date: 'today' } }) },
    ],
  },
})

/** In seconds. Less is what a slow answer and a second hand explain. */
const MOST = 300

/** The time of the server when it answered, as far as its headers let one know (RFC 9111 §5.1). */
function serverTime({ answer }: FetchEvidence): number | null {
  if (answer.kind !== 'response') return null
  const date = readHttpDate(answer.headers.date ?? '')
  return date === null ? null : date + (ageOf(answer.headers) ?? 0)
}

function mayHaveWaited({ answer, at: asked, via }: FetchEvidence): boolean {
  if (via === 'curl' || answer.kind !== 'response') return true
  return ageOf(answer.headers) === null && readCachePolicy(answer.headers, asked).kind !== 'no-store'
}

function ageOf({ age = '' }: Readonly<Record<string, string>>): number | null {
  return /^\d{1,9}$/.test(age.trim()) ? Number(age) : null
}
