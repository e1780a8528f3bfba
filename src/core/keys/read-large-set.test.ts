import { describe, expect, test } from 'vitest'
import { finishSlowly } from '../foundation/steps'
import { readKeys, readKeysInSteps } from './read-keys'

describe('a large set', () => {
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
    y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
  }
  const text = JSON.stringify({ keys: Array.from({ length: 3_000 }, (_, i) => ({ ...jwk, kid: `k${i}` })) })

  test('is read in steps, to the same end', () => {
    const steps = readKeysInSteps(text)
    let rests = 0
    let step = steps.next()
    for (; !step.done; step = steps.next()) rests++
    expect(step.value).toEqual(readKeys(text))
    expect(rests).toBeGreaterThan(10)
  })

  test('keeps the keys that an edit leaves where they are, and reads the changed one', () => {
    const before = readKeys(text)
    const keys = before.state === 'whole' ? before.value : null
    const after = readKeys(text.replace('"k1500"', '"K1500"').replace('{', '{ '), keys)
    const again = after.state === 'whole' ? after.value.keys : []
    expect(again.filter((key, i) => key !== keys?.keys[i]).map(({ kid }) => kid)).toEqual(['K1500'])
  })

  test('takes no key from another place', () => {
    const before = readKeys(text)
    const turned = { ...JSON.parse(text), keys: JSON.parse(text).keys.toReversed() }
    const after = readKeys(JSON.stringify(turned), before.state === 'whole' ? before.value : null)
    expect(after).toHaveProperty('value.keys.0', expect.objectContaining({ kid: 'k2999', pointer: '/keys/0' }))
  })

  test('is read no further once the reading is not wanted', async () => {
    const stop = new AbortController()
    let rests = 0
    const breathe = async () => {
      if (++rests === 3) stop.abort(new Error('not wanted'))
    }
    await expect(finishSlowly(readKeysInSteps(text), { breathe, signal: stop.signal })).rejects.toThrow('not wanted')
    expect(rests).toBe(3)
  })
})
