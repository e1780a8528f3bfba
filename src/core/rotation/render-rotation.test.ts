import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020'
import { describe, expect, test } from 'vitest'
import { es256, RFC_NOW, rs256 } from '../checks/rfc-examples'
import { sample, setOf } from '../checks/rotation-examples'
import { compareKeySets } from './compare-key-sets'
import { planRotation } from './plan-rotation'
import { renderRotation } from './render-rotation'
import type { RotationReport } from './rotation-report'

const { a, b, c } = sample
const schema = JSON.parse(
  readFileSync(new URL('../../../public/schemas/rotation-report.v1.json', import.meta.url), 'utf8'),
) as object
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)
const now = RFC_NOW
const tokens = `${es256.text}\n${rs256.text}\nAAAA.BBBB.CCCC eyJhbGciOiJub25lIn0.e30.`
const exposed = { ...b, kid: '`|<b>[a](b)', d: 'AAAAsecretAAAA' }

async function reports(): Promise<readonly RotationReport[]> {
  const texts = [
    '',
    '<!doctype html>',
    '{"keys":[]}',
    setOf(a, c),
    setOf({ ...a, kid: 'z', use: 'enc' }, exposed),
    setOf(b),
  ]
  const sides = texts.map((text) => (typeof text === 'string' ? text : JSON.stringify(text)))
  const pairs = sides.flatMap((before) => sides.map((after) => [before, after] as const))
  const plan = planRotation({ publish_at: now, max_token_age_seconds: 60, scenario: 'emergency', consumers: ['envoy'] })
  return Promise.all(
    pairs.map(async ([before, after], index) => ({
      ...(await compareKeySets(before, after, { now, tokens, ...(index % 2 ? { least_shared_keys: 2 } : {}) })),
      ...(index % 3 ? { plan } : {}),
    })),
  )
}

describe('the report of a comparison', () => {
  test('is JSON after its published schema, whatever the sides were', async () => {
    for (const report of await reports()) {
      validate(JSON.parse(renderRotation(report, 'json')))
      expect(validate.errors).toBeNull()
    }
  })

  test('holds no token and no key, in any format', async () => {
    const secrets = [...tokens.split(/\s/).map((token) => token.slice(-20)), a.x, c.n.slice(0, 30), exposed.d]
    for (const report of await reports())
      for (const format of ['json', 'markdown'] as const) {
        const text = renderRotation(report, format)
        for (const secret of secrets) if (secret.length > 5) expect(text).not.toContain(secret)
      }
  })

  test('is Markdown in which nothing of a key set is markup', async () => {
    const report = await compareKeySets(JSON.stringify(setOf(a, c)), JSON.stringify(setOf(a, exposed)), { now, tokens })
    const text = renderRotation(report, 'markdown')
    expect(text).toContain('# Two key sets: The sets share 1 key')
    expect(text).toContain('`overlap`; 1 kept, 1 added, 1 removed.')
    expect(text).toMatch(/\| c \| removed \| RSA 2048.* \| [\w-]{43} \| – \|/)
    expect(text).toContain('\\`\\|\\<b\\>\\[a\\](b)')
    expect(text).toContain('1 key is the same in both.')
    expect(text).toContain('PRIVATE_MEMBER_APPEARED')
    expect(text).toMatch(/\| no kid \| \d+ \|/)
  })

  test('lists no more keys than a ticket holds', async () => {
    const many = Array.from({ length: 300 }, (_, index) => ({ ...a, kid: `k${index}` }))
    const report = await compareKeySets(JSON.stringify(setOf(b)), JSON.stringify({ keys: many }), { now })
    expect(renderRotation(report, 'markdown')).toContain('101 more keys changed.')
  })
})
