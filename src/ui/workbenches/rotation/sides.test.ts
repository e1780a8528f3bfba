import { describe, expect, test } from 'vitest'
import { openSource } from '../../../core/checks/example-source'
import { sample, setOf } from '../../../core/checks/rotation-examples'
import type { KeySet } from '../../../core/keys/key'
import type { KeySource, SourceOrigin } from '../../../core/sources/key-source'
import { cacheSecondsOf, choicesOf, publishedPlace, standingOf } from './sides'

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

  test('what is published now is asked where the side came from, else the other side, else the set fetched last', () => {
    const side = (source: KeySource | null, text = '') => ({ text, source })
    const url = 'https://id.acme.example/jwks'
    const fromKept = { place: { kind: 'jwks-url', url }, url, issuer: null }
    expect(publishedPlace(side(kept), side(fetched), [])).toEqual(fromKept)
    expect(publishedPlace(side(given), side(kept), [fetched])).toEqual(fromKept)
    expect(publishedPlace(side(null), side(null), [given, fetched])).toMatchObject({
      issuer,
      place: { kind: 'jwks-url' },
    })
    expect(publishedPlace(side(null), side(null), [given])).toBeNull()
    expect(publishedPlace(side(sourceOf('file', { kind: 'kept', at: 1, from: 'a file' })), side(null), [])).toBeNull()
  })

  test('an address in the box is asked', () => {
    const side = { text: ' https://id.acme.example/keys.json ', source: null }
    expect(publishedPlace(side, { text: '', source: kept }, [fetched])).toMatchObject({
      place: { kind: 'jwks-url', url: 'https://id.acme.example/keys.json' },
    })
  })
})

describe('what is known of a set', () => {
  test('its issuer and its time', () => {
    expect(standingOf({ text: '', source: fetched })).toMatchObject({ issuer })
    expect(standingOf({ text: '', source: kept })).toEqual({ issuer: null, at: 7 })
    expect(standingOf({ text: '', source: given })).toEqual({ issuer: null, at: null })
    expect(standingOf({ text: '', source: null })).toEqual({ issuer: null, at: null })
    const standing = { issuer, at: 9 }
    expect(standingOf({ text: '{}', source: null, standing })).toEqual(standing)
  })

  test('how long it may be held, where its headers say so', () => {
    expect(cacheSecondsOf(fetched)).toBe(300)
    expect([given, kept, null].map(cacheSecondsOf)).toEqual([null, null, null])
  })
})
