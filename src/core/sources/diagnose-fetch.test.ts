import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answered, failed } from '../checks/recorded'
import { diagnoseFetch } from './diagnose-fetch'
import type { Diagnosis } from './diagnosis'
import type { Answer, FetchEvidence } from './evidence'

type Row = readonly [situation: string, FetchEvidence, Partial<Diagnosis>, says: RegExp]

const error: Answer = { kind: 'network_error', name: 'TypeError' }
const withProbe = (probe: FetchEvidence['probe'], more: Partial<FetchEvidence> = {}) =>
  failed(error, { probe, ...more })
const online = { protocol: 'https:', origin: 'https://latchkey.example', online: true }
const http = { url: 'http://id.acme.example/jwks' }
const inside = { url: 'https://10.0.0.5/jwks' }
const unsure = { certain: false }
const sure = { certain: true }

/** The rows of the table that was measured in Chromium and Firefox: what a page sees, and the most that may be said of it. */
const measured: readonly Row[] = [
  ['CORS allows it', answered(), { cause: 'fine', ...sure }, /1 key/],
  [
    'no CORS header, before the probe',
    withProbe(null),
    { cause: 'unknown', ...unsure, offers_probe: true },
    /does not tell/,
  ],
  [
    'no CORS header; the probe resolves',
    withProbe('answered'),
    { cause: 'cors', ...sure, offers_probe: false },
    /missing or wrong, or it is an error/,
  ],
  [
    'Cross-Origin-Resource-Policy; both are refused',
    withProbe('failed'),
    { cause: 'unreachable', ...unsure, offers_probe: false },
    /Cross-Origin-Resource-Policy/,
  ],
  [
    '500 with CORS',
    answered({ status: 500, body: 'oops' }),
    { cause: 'http_status', ...sure },
    /500 \(Internal Server Error\)/,
  ],
  [
    '500 without CORS; the probe resolves',
    withProbe('answered'),
    { cause: 'cors', ...sure },
    /an error or a redirect without one/,
  ],
  [
    'a redirect, both hops with CORS',
    answered({ redirected: true, final_url: 'https://id.acme.example/v2' }),
    { cause: 'fine', ...sure },
    /1 key/,
  ],
  ['a redirect, the first hop without CORS', withProbe('answered'), { cause: 'cors' }, /redirect without one/],
  ['a hang', failed({ kind: 'timed_out', after_ms: 10_000 }), { cause: 'timed_out', ...sure }, /within 10 seconds/],
  [
    'reset, refused, DNS, bad certificate or blocked port',
    withProbe('failed'),
    { cause: 'unreachable', ...unsure },
    /does not say which/,
  ],
  [
    'http from https, as the platform tells it',
    failed({ kind: 'mixed_content' }, http),
    { cause: 'mixed_content', ...sure },
    /Nothing was sent/,
  ],
  [
    'http from https, as the browser tells it',
    withProbe('failed', http),
    { cause: 'mixed_content', ...sure, offers_probe: false },
    /Nothing was sent/,
  ],
  [
    'http on this machine from https',
    withProbe(null, { url: 'http://localhost:8080/jwks' }),
    { cause: 'local_network', ...unsure },
    /Safari/,
  ],
  [
    'http in the local network from https, before the permission',
    withProbe(null, { url: 'http://10.0.0.5/jwks', local_network: 'prompt' }),
    { cause: 'local_network', ...unsure },
    /lets that through in a local network only/,
  ],
  [
    'http in the local network from https, with the permission',
    withProbe('failed', { url: 'http://10.0.0.5/jwks', local_network: 'granted' }),
    { cause: 'unreachable', ...unsure },
    /lets that through in a local network only/,
  ],
  [
    'http in the local network from https, where the browser knows no such permission',
    withProbe(null, { url: 'http://10.0.0.5/jwks' }),
    { cause: 'mixed_content', ...sure },
    /Nothing was sent/,
  ],
  [
    'connect-src of this page',
    failed({ kind: 'blocked_by_policy', directive: 'connect-src' }),
    { cause: 'own_policy', ...sure },
    /“connect-src”/,
  ],
  [
    'a host that is not allowed',
    failed({ kind: 'host_not_allowed', allowed: ['https://id.b.example', 'http://localhost:*'] }),
    { cause: 'host_not_allowed', ...sure },
    /^Nothing was sent: .* only id\.b\.example and http:\/\/localhost:\*, and “id\.acme\.example” is not among them\.$/,
  ],
  [
    'no host allowed at all',
    failed({ kind: 'host_not_allowed', allowed: [] }),
    { cause: 'host_not_allowed', ...sure },
    /lets it ask no host but its own, and “/,
  ],
  [
    'a redirect where hosts are listed',
    failed({ kind: 'redirect_stopped', allowed: ['https://id.acme.example'] }),
    { cause: 'redirect_stopped', ...sure },
    /answered with a redirect, which was not followed: .* only id\.acme\.example, and a browser does not say/,
  ],
  [
    'a failure where hosts are listed',
    withProbe('not_offered'),
    { cause: 'unknown', ...unsure },
    /a browser does not tell a page why/,
  ],
  [
    'the offline build',
    failed({ kind: 'offline_build' }),
    { cause: 'own_policy', ...sure },
    /offline build of Latchkey, which cannot ask/,
  ],
  [
    'local network, denied',
    withProbe('failed', { ...inside, local_network: 'denied' }),
    { cause: 'local_network', ...unsure },
    /permission is denied/,
  ],
  [
    'local network, not asked yet',
    withProbe(null, { ...inside, local_network: 'prompt' }),
    { cause: 'local_network', ...unsure, offers_probe: true },
    /has not been given/,
  ],
  [
    'local network, unknown to the browser',
    withProbe(null, inside),
    { cause: 'local_network', ...unsure },
    /does not say whether/,
  ],
  [
    'local network, granted',
    withProbe(null, { ...inside, local_network: 'granted' }),
    { cause: 'unknown', ...unsure },
    /does not tell/,
  ],
  [
    'local network, from a page over http',
    withProbe(null, {
      ...inside,
      local_network: 'denied',
      page: { ...online, protocol: 'http:', origin: 'http://tools.acme.example' },
    }),
    { cause: 'local_network', ...unsure },
    /itself came over http/,
  ],
  [
    'local network; the probe resolves',
    withProbe('answered', { ...inside, local_network: 'denied' }),
    { cause: 'cors', ...sure },
    /answered/,
  ],
  [
    'local to local',
    withProbe(null, { ...inside, page: { ...online, origin: 'https://10.0.0.9' } }),
    { cause: 'unknown', ...unsure },
    /does not tell/,
  ],
  [
    'local from a file',
    withProbe(null, { ...inside, page: { protocol: 'file:', origin: 'null', online: true } }),
    { cause: 'unknown' },
    /does not tell/,
  ],
  [
    'offline',
    withProbe(null, { page: { ...online, online: false } }),
    { cause: 'offline', ...sure, offers_probe: false },
    /offline/,
  ],
  [
    'offline, but on this machine',
    withProbe('failed', {
      url: 'https://localhost:8443/jwks',
      page: { ...online, origin: 'https://localhost', online: false },
    }),
    { cause: 'unreachable', ...unsure },
    /does not say which/,
  ],
]

describe('what a page was seen to be told', () => {
  test.each(measured)('%s', (_situation, evidence, diagnosis, says) => {
    const found = diagnoseFetch(evidence)
    expect(found).toMatchObject(diagnosis)
    expect(found.sentence).toMatch(says)
    expect(found.sentence).toMatch(/^[A-Z][^!]*\.$/)
    for (const advice of Object.values(found.advice)) if (advice !== null) expect(advice).toMatch(/^[A-Z][^!]*\.$/)
    if (found.cause !== 'fine') expect(found.advice.person).not.toBeNull()
    expect(structuredClone(found)).toEqual(found)
  })
})

test('whatever a failed request was, a browser’s silence is never told as DNS, TLS or a refused connection', () => {
  const evidence = fc.record({
    url: fc.constantFrom(
      'https://id.acme.example/jwks',
      'http://id.acme.example/jwks',
      'https://10.0.0.5/',
      'http://localhost/',
      'nonsense',
      '',
    ),
    probe: fc.constantFrom('answered', 'failed', null),
    local_network: fc.constantFrom('granted', 'denied', 'prompt', null),
    page: fc.record({
      protocol: fc.constantFrom('https:', 'http:', 'file:'),
      origin: fc.constantFrom('https://latchkey.example', 'http://10.0.0.1', 'null', ''),
      online: fc.boolean(),
    }),
  })
  fc.assert(
    fc.property(evidence, (one) => {
      const { certain, cause, sentence } = diagnoseFetch(failed(error, one as Partial<FetchEvidence>))
      if (certain) expect(['cors', 'mixed_content', 'offline']).toContain(cause)
      if (certain) expect(one.probe === 'answered' || cause !== 'cors').toBe(true)
      expect(sentence).not.toMatch(/\bDNS\b|\bTLS\b|connection was refused/)
      if (!certain) expect(sentence).toMatch(/does not say|does not tell|may have|may as well/)
    }),
    { numRuns: 3_000 },
  )
})
