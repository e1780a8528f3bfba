import { examineSource } from './checks/examine-source'
import { conclude } from './conclude'
import { writeBase64url } from './foundation/base64url'
import { readJson } from './foundation/json'
import { type Pauses, pause } from './foundation/pauses'
import type { Reading } from './foundation/reading'
import { writeUtf8 } from './foundation/utf8'
import type { KeySet } from './keys/key'
import { readKeySource } from './keys/read-key-source'
import { keySetOf, type Pasted, readPasted } from './read-pasted'
import type { Inspection } from './verdict/inspection'
import { tryKeys } from './verify/try-keys'

/** RFC 7515 Appendix A.2. */
const example =
  'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw'
/** Signed by the same published key, as issuers write today: with typ and kid, and more claims. */
const modern =
  'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6ImtleS0xIn0.eyJpc3MiOiJodHRwczovL2lkLmV4YW1wbGUuY29tIiwic3ViIjoiam9lIiwiYXVkIjoiaHR0cHM6Ly9hcGkuZXhhbXBsZS5jb20iLCJpYXQiOjEzMDA4MTg5NDAsImV4cCI6MTMwMDgyMjYwMCwianRpIjoiYTEiLCJjbGllbnRfaWQiOiJhcHAiLCJzY29wZSI6InJlYWQgd3JpdGUiLCJyb2xlcyI6WyJyZWFkZXIiXX0.E-AaeMV94IGv0PZjJEfNtjFZfyRh3ZYlKHA-yEoyJEEMmj6vrs7xmbTHcze84NmSo-IuQNkYdm9s_6Z6hvqxuNEk8oytsm0mgHXVOpTcoQjs7X8ud3u6mq_ypVotaX766CDeUsuj1RaoGNvvZTInPAGMRs36ZxsxyXk4LhG9y6ehXXoL75u9r_NfJCid9sREnB-nizMJ2JIbOn5-XrwggNsmdYJmYiHECCuWzEyqu3TwN1FXDRToYdYaPKyIdMstfGWcRlUrhlKW-rSr193lJx1Gs79ifS_llYPMW-HfRFO6qe3Axv9LxnwFhjxPmUEVgRmUyfEEjk8TPnv7FCYdIg'
const key = {
  kty: 'RSA',
  n: 'ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ',
  e: 'AQAB',
}
const now = 1_300_819_000

/**
 * A loop is made fast once it has run many times, and loses that where it comes to what it never saw, be it a key without
 * an alg or the rest that reading takes between 256 keys and the next. So many claims and keys, so many times.
 */
const CLAIMS = 600
const KEYS = 300
/** Of the keys: those that are alike are tried once. */
const DIFFERENT = 12
const FEW = 10
const ROUNDS = 6

interface Rehearsed {
  readonly pasted: Pasted
  /** A token with a long payload. */
  readonly long: Pasted
  readonly keyReading: Reading<KeySet> | null
  readonly inspection: Inspection
  /** Seconds since the epoch: when that token was valid. */
  readonly now: number
}

/**
 * Inspects two tokens that nobody sees, with a rest between the parts: what has run once is compiled, and the first token
 * of a person is judged as fast as the second.
 */
export async function rehearse(pauses: Pauses = {}): Promise<Rehearsed> {
  const [text, few, many] = [longToken(), keySet(FEW), keySet(KEYS)]
  const before = keySetOf(readKeySource(few))
  for (let round = 1; ; round++) {
    const long = readPasted(text)
    // Judging reads what is left unread until then.
    readJson(long.token.payload?.utf8.text ?? '')
    await pause(pauses)
    const pasted = readPasted(round % 2 ? example : modern)
    const keyReading = readKeySource(many, before)
    await pause(pauses)
    const trials = await tryKeys(pasted.token, pasted, keySetOf(keyReading), pauses)
    const examined = keyReading && round === 1 ? await examineSource(keyReading, pauses) : null
    const inspection = conclude(pasted, keyReading, trials, { policy: {}, examined, now })
    if (round === ROUNDS) return { pasted, long, keyReading, now, inspection }
    await pause(pauses)
  }
}

/**
 * Every second key with all that issuers say of one. But for the one that verifies, none is the same at its place in a set of
 * another length, so that each is read.
 */
function keySet(length: number): string {
  const keys = Array.from({ length }, (_, at) => {
    const kid = `key-${at}`
    if (at === 1) return { ...key, kid }
    const n = key.n.replace('S5z', `${(at + length) % DIFFERENT}`.padStart(3, '0'))
    return at % 2 ? { ...key, n } : { kty: key.kty, kid, use: 'sig', alg: 'RS256', e: key.e, n }
  })
  return JSON.stringify({ keys })
}

function longToken(): string {
  const items = Array.from({ length: CLAIMS }, (_, at) => ({ id: `${at}`, name: 'a role', from: now, active: true }))
  const [header] = example.split('.', 1)
  return `${header}.${writeBase64url(writeUtf8(JSON.stringify({ iss: 'joe', items })))}.AA`
}
