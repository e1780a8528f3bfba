import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { wrappings } from './index'

test('every file in the folder is a wrapping of the index, under its own name', () => {
  const files = readdirSync(new URL('./wrappings', import.meta.url)).map((file) => file.replace(/\.ts$/, ''))
  expect(wrappings.map((wrapping) => wrapping.name).sort()).toEqual(files.sort())
})

test('no wrapping is recognised in nothing', () => {
  for (const { recognise } of wrappings) expect(recognise({ before: '', after: '', opening: '' })).toBeNull()
})
