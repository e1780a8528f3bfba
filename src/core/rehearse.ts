import { examineSource } from './checks/examine-source'
import { conclude } from './conclude'
import { writeBase64url } from './foundation/base64url'
import { type Pauses, pause } from './foundation/pauses'
import type { Reading } from './foundation/reading'
import { writeUtf8 } from './foundation/utf8'
import type { KeySet } from './keys/key'
import { readKeySource } from './keys/read-key-source'
import { keySetOf, type Pasted, readPasted } from './read-pasted'
import type { Inspection } from './verdict/inspection'
import { tryKeys } from './verify/try-keys'

/** RFC 7515 Appendix A.2. */
const token =
  'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw'
const key = {
  kty: 'RSA',
  n: 'ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ',
  e: 'AQAB',
}
const now = 1_300_819_000

/** A loop is made fast once it has run many times: how many values a long payload has, and how often it is read. */
const MANY = 600
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
 * Inspects a token of a specification that nobody sees, with a rest between the parts: what has run once is compiled, and
 * the first token of a person is judged as fast as the second.
 */
export async function rehearse(pauses: Pauses = {}): Promise<Rehearsed> {
  const pasted = readPasted(token)
  await pause(pauses)
  const text = longToken()
  let long = readPasted(text)
  for (let round = 1; round < ROUNDS; round++) {
    await pause(pauses)
    long = readPasted(text)
  }
  await pause(pauses)
  const keyReading = readKeySource(JSON.stringify({ keys: [key] }))
  await pause(pauses)
  const trials = await tryKeys(pasted.token, pasted, keySetOf(keyReading))
  await pause(pauses)
  const examined = keyReading && (await examineSource(keyReading))
  await pause(pauses)
  return {
    pasted,
    long,
    keyReading,
    now,
    inspection: conclude(pasted, keyReading, trials, { policy: {}, examined, now }),
  }
}

function longToken(): string {
  const items = Array.from({ length: MANY }, (_, at) => ({ id: `${at}`, name: 'a role', from: now, active: true }))
  const [header] = token.split('.', 1)
  return `${header}.${writeBase64url(writeUtf8(JSON.stringify({ iss: 'joe', items })))}.AA`
}
