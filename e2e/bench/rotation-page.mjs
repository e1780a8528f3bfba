/** Runs in the page before its own scripts: makes what is compared, times the worker and watches the page's thread. */
export function watchPage() {
  /** @param {Uint8Array} bytes */
  const base64url = (bytes) =>
    btoa(String.fromCharCode(...bytes))
      .replace(/\+/g, '-')
      .replace(/\//g, '_')
      .replace(/=+$/, '')
  const asText = (/** @type {unknown} */ value) => base64url(new TextEncoder().encode(JSON.stringify(value)))

  let started = 0
  let job = 0
  let longest = 0
  let began = 0
  const Original = globalThis.Worker
  globalThis.Worker = class extends Original {
    /** @param {string | URL} url @param {WorkerOptions} [options] */
    constructor(url, options) {
      super(url, options)
      this.addEventListener('message', ({ data }) => {
        if (data.answer === 'done') job = performance.now() - started
      })
    }
    /** @override @param {any} order @param {any} [options] */
    postMessage(order, options) {
      if (order?.order === 'do' && order.job === 'compareSets') started = performance.now()
      super.postMessage(order, options)
    }
  }
  new PerformanceObserver((list) => {
    // Told afterwards: what was done before it began is none of it.
    for (const { startTime, duration } of list.getEntries())
      if (startTime >= began) longest = Math.max(longest, duration)
  }).observe({ type: 'longtask' })

  /** @param {string} script @param {unknown} given @returns {Promise<number>} */
  const inBareWorker = (script, given) =>
    new Promise((resolve) => {
      const worker = new Original(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })))
      worker.onmessage = ({ data }) => {
        worker.terminate()
        resolve(data)
      }
      worker.postMessage(given)
    })

  const bench = {
    before: '',
    after: '',
    /** @type {string[]} */
    tokens: [],
    /** What is dropped, made before the page is watched: a file of 45 MB holds it for a second. @type {Record<string, File>} */
    files: {},
    /** @type {unknown[]} */
    jwks: [],
    /** @type {any} */
    algorithm: {},
    begin() {
      job = 0
      longest = 0
      began = performance.now()
    },
    end: () => ({ job, longest }),
    /** Two sets that share 99 of 100 keys. @param {number} keys */
    makeSets(keys) {
      const all = Array.from({ length: keys * 1.01 }, (_, index) => {
        const n = crypto.getRandomValues(new Uint8Array(256))
        n[0] = (n[0] ?? 0) | 128
        n[255] = (n[255] ?? 0) | 1
        return { kty: 'RSA', kid: `key-${index}`, use: 'sig', alg: 'RS256', e: 'AQAB', n: base64url(n) }
      })
      bench.before = JSON.stringify({ keys: all.slice(0, keys) })
      bench.after = JSON.stringify({ keys: all.slice(keys / 100) })
      bench.makeFiles()
    },
    makeFiles() {
      const texts = { before: bench.before, after: bench.after, tokens: bench.tokens.join('\n') }
      for (const [what, text] of Object.entries(texts))
        bench.files[what] = new File([text], 'dropped.txt', { type: 'text/plain' })
    },
    bareCompare: () =>
      inBareWorker(
        `onmessage = ({ data }) => {
          const start = performance.now()
          const [a, b] = data.map((text) => new Set(JSON.parse(text).keys.map(({ n }) => n)))
          const gone = [...a].filter((n) => !b.has(n)).length
          const time = performance.now() - start
          postMessage(gone > 0 ? time : NaN)
        }`,
        [bench.before, bench.after],
      ),
    /** @param {number} number @param {'ES256' | 'RS256'} alg */
    async mintTokens(number, alg) {
      const rsa = { modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) }
      const algorithm =
        alg === 'ES256'
          ? { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
          : { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', ...rsa }
      bench.algorithm = algorithm
      const pairs = await Promise.all(
        ['a', 'b', 'c'].map(() => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])),
      )
      bench.jwks = await Promise.all(
        pairs.map(async ({ publicKey }, index) => ({
          ...(await crypto.subtle.exportKey('jwk', publicKey)),
          key_ops: undefined,
          kid: 'abc'[index],
        })),
      )
      bench.before = JSON.stringify({ keys: bench.jwks.slice(0, 2) })
      bench.after = JSON.stringify({ keys: bench.jwks.slice(1) })
      const now = Math.floor(Date.now() / 1000)
      bench.tokens = []
      for (let index = 0; index < number; index++) {
        const claims = {
          iss: 'https://id.example.com',
          sub: `user-${index}`,
          iat: now,
          exp: now + 3600,
          scope: 'orders:read',
        }
        const input = `${asText({ alg, typ: 'JWT', kid: 'abc'[index % 3] })}.${asText(claims)}`
        const key = /** @type {CryptoKeyPair} */ (pairs[index % 3]).privateKey
        const signature = await crypto.subtle.sign(algorithm, key, new TextEncoder().encode(input))
        bench.tokens.push(`${input}.${base64url(new Uint8Array(signature))}`)
      }
      bench.makeFiles()
    },
    /** Every token verified under its key, as WebCrypto does it at its fastest: bytes at hand, keys imported. */
    bareVerify: () =>
      inBareWorker(
        `onmessage = async ({ data: { algorithm, jwks, tokens } }) => {
          const keys = await Promise.all(jwks.map((jwk) => crypto.subtle.importKey('jwk', jwk, algorithm, false, ['verify'])))
          const bytesOf = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0))
          const work = tokens.map((token, index) => {
            const dot = token.lastIndexOf('.')
            return [keys[index % 3], bytesOf(token.slice(dot + 1)), new TextEncoder().encode(token.slice(0, dot))]
          })
          const start = performance.now()
          let valid = 0
          for (let at = 0; at < work.length; at += 64) {
            const answers = await Promise.all(work.slice(at, at + 64).map((one) => crypto.subtle.verify(algorithm, ...one)))
            for (const answer of answers) valid += answer
          }
          const time = performance.now() - start
          postMessage(valid === tokens.length ? time : NaN)
        }`,
        { algorithm: bench.algorithm, jwks: bench.jwks, tokens: bench.tokens },
      ),
    /** As a file that is dropped on a box. @param {string} label @param {'before' | 'after' | 'tokens'} what */
    drop(label, what) {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(/** @type {File} */ (bench.files[what]))
      document
        .querySelector(`textarea[aria-label="${label}"]`)
        ?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
    },
  }
  Object.assign(globalThis, { bench })
}
