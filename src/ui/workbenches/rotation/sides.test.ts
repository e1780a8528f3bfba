import { describe, expect, test } from 'vitest'
import { openSource } from '../../../core/checks/example-source'
import { sample, setOf } from '../../../core/checks/rotation-examples'
import type { KeySet } from '../../../core/keys/key'
import type { KeySource, SourceOrigin } from '../../../core/sources/key-source'
import { cacheSecondsOf, choicesOf, latestFetched, standingOf } from './sides'

const keySet: KeySet = { form: 'jwks', keys: [] }
const sourceOf = (id: string, origin: SourceOrigin): KeySource => ({ id, name: id, keySet, origin })
const given = sourceOf('given', { kind: 'given', at: 5 })
const kept = sourceOf('kept', { kind: 'kept', at: 7, from: 'https://id.acme.example/jwks' })
const headers = { 'cache-control': 'max-age=300' }
const issuer = 'https://id.acme.example'
const fetched = sourceOf('fetched', openSource({ before: setOf(sample.a), headers, issuer }).origin)

describe('what a side can be filled with', () => {
  test('the sets of the session, as they were before a refresh, and kept ones that are not loaded', () => {
    const choices = choicesOf([given, fetched], [kept])
    expect(choices.map(({ title, sources }) => [title, ...sources.map(({ name }) => name)])).toEqual([
      ['This session', 'given', 'fetched'],
      ['Before the last refresh', 'fetched, before'],
      ['Kept in this browser', 'kept'],
    ])
    expect(choices[1]?.sources[0]?.keySet.keys).toHaveLength(1)
    expect(choicesOf([kept], [kept]).map(({ title }) => title)).toEqual(['This session'])
    expect(choicesOf([], [])).toEqual([])
  })

  test('what is published now is the set that was fetched last', () => {
    expect(latestFetched([given, fetched, kept])).toBe(fetched)
    expect(latestFetched([given, kept])).toBeNull()
  })
})

describe('what is known of a set', () => {
  test('its issuer and its time', () => {
    expect(standingOf(fetched)).toMatchObject({ issuer })
    expect(standingOf(kept)).toEqual({ issuer: null, at: 7 })
    expect(standingOf(given)).toEqual({ issuer: null, at: null })
    expect(standingOf(null)).toEqual({ issuer: null, at: null })
  })

  test('how long it may be held, where its headers say so', () => {
    expect(cacheSecondsOf(fetched)).toBe(300)
    expect([given, kept, null].map(cacheSecondsOf)).toEqual([null, null, null])
  })
})
