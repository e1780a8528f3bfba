import { webcrypto } from 'node:crypto'
import { compareKeySets } from '../../src/core'
import { examineSource } from '../../src/core/checks/examine-source'
import { conclude } from '../../src/core/conclude'
import { findMatching } from '../../src/core/keys/find-keys'
import { readKeySource } from '../../src/core/keys/read-key-source'
import { keySetOf, readPasted } from '../../src/core/read-pasted'
import { lookUpKey } from '../../src/core/verify/look-up-key'
import { tryKeys } from '../../src/core/verify/try-keys'
import { keySet, tokens } from './material.mjs'
import { median } from './median.mjs'

const now = Math.floor(Date.now() / 1000)

/** The parts of an inspection, each alone, in milliseconds. @returns {Promise<readonly Record<string, unknown>[]>} */
export async function benchInspection() {
  const text = keySet(10)
  const keys = readKeySource(text)
  const rows = []
  for (const [size, token] of Object.entries(tokens)) {
    const times = size === '1 KB' ? 200 : 20
    const pasted = readPasted(token)
    const trials = await tryKeys(pasted.token, pasted, keySetOf(keys))
    const examined = keys && (await examineSource(keys))
    const attempts = trials?.attempts ?? new Map()
    // Of keys that were tried before, what came of it is remembered.
    const unseen = Array.from({ length: times }, () => keySetOf(readKeySource(text)))
    rows.push({
      token: size,
      decode_ms: await timed(times, () => readPasted(token)),
      bare_decode_ms: await timed(times, () => bareDecode(token)),
      lookup_ms: await timed(times, () => lookUpKey(pasted, keySetOf(keys), attempts)),
      judge_ms: await timed(times, () => conclude(pasted, keys, trials, { policy: {}, examined, now })),
      verify_10_keys_ms: await timed(times, (turn) => tryKeys(pasted.token, pasted, unseen[turn] ?? null)),
      bare_verify_10_keys_ms: await timed(times, () => bareVerify(token, text)),
    })
  }
  return rows
}

/** Key sets read, matched and compared, each alone, in milliseconds. @param {readonly number[]} sizes */
export async function benchKeySets(sizes) {
  const rows = []
  for (const number of sizes) {
    const text = keySet(number)
    const other = keySet(number)
    const times = Math.max(1, Math.min(20, 20_000 / number))
    const read = keySetOf(readKeySource(text))?.keys ?? []
    rows.push({
      keys: number,
      megabytes: text.length / 1e6,
      read_ms: await timed(times, () => readKeySource(text)),
      bare_parse_ms: await timed(times, () => JSON.parse(text)),
      found_by_kid_ms: await timed(times, () => findMatching('bench', read)),
      compared_ms: await timed(1, () => compareKeySets(text, other, { now })),
    })
  }
  return rows
}

/** @param {string} token */
function bareDecode(token) {
  return token
    .split('.', 2)
    .map((part) => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(part, 'base64url'))))
}

/** The same by WebCrypto alone: each key imported and tried. @param {string} token @param {string} keys */
async function bareVerify(token, keys) {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const dot = token.lastIndexOf('.')
  const [signature, input] = [Buffer.from(token.slice(dot + 1), 'base64url'), Buffer.from(token.slice(0, dot))]
  const verdicts = await Promise.all(
    JSON.parse(keys).keys.map(async (/** @type {JsonWebKey} */ one) => {
      const key = await webcrypto.subtle.importKey('jwk', one, algorithm, false, ['verify'])
      return webcrypto.subtle.verify(algorithm, key, signature, input)
    }),
  )
  if (!verdicts.includes(true)) throw new Error('It does not verify.')
}

/** The median of so many times, in milliseconds. @param {number} times @param {(turn: number) => unknown} work */
async function timed(times, work) {
  const all = []
  for (let turn = 0; turn < times; turn++) {
    const start = performance.now()
    await work(turn)
    all.push(performance.now() - start)
  }
  return median(all)
}
