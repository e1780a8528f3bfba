import { describe, expect, test } from 'vitest'
import { findLibraryErrors } from './find-library-errors'
import { libraries } from './index'
import type { Library } from './library-error'

/** What a hole holds in the tests. */
const fill = (text: string) => text.replace(/\{(\w*)\}/g, (_, name: string) => name || 'x1')

describe.each(libraries)('$name', ({ name, signs, sources }: Library) => {
  const errors = sources.flatMap((source) => source.errors)

  test('every text is recognised in a line of its log, and what it fills in is kept', () => {
    for (const error of errors)
      for (const text of [...(error.texts ?? []), ...(error.plain ?? [])]) {
        const found = findLibraryErrors(`12:00 ERROR ${signs[0]} ${fill(text)} at line 3`)
        const own = found.find((one) => one.library === name && one.checked === error.checked)
        expect(own, text).toBeDefined()
        for (const [, hole] of text.matchAll(/\{(\w+)\}(?=.)/g))
          expect(own?.captured, text).toHaveProperty(hole as string)
      }
  })

  test('every name is recognised where its text is missing', () => {
    for (const error of errors)
      for (const code of error.names ?? []) {
        const found = findLibraryErrors(`500 ${code} at line 3`)
        expect(
          found.map(({ library }) => library),
          code,
        ).toEqual([name])
      }
  })

  test('a text begins with words, and its file is at one version', () => {
    for (const error of errors)
      for (const text of [...(error.texts ?? []), ...(error.plain ?? [])]) expect(text).toMatch(/^[^{]/)
    for (const { file } of sources)
      expect(file).toMatch(/^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/blob\/(?:[\da-f]{40}|v?\d+\.\d+\.\d+)\/[\w./-]+$/)
  })

  test('what was checked is told in whole sentences', () => {
    for (const { checked } of errors) expect(checked).toMatch(/^[A-Zg].*\.$/)
  })
})

test('more than sixty texts are known', () => {
  const texts = libraries.flatMap(({ sources }) =>
    sources.flatMap(({ errors }) => errors.flatMap((one) => one.texts ?? [])),
  )
  expect(texts.length).toBeGreaterThan(60)
})
