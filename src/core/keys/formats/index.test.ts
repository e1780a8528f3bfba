import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { keyFormats } from './index'

test('the index lists every file of the folder once', () => {
  const files = readdirSync(import.meta.dirname).filter(
    (name) => !name.startsWith('index') && !name.endsWith('.test.ts'),
  )
  expect(keyFormats.map(({ form }) => `${form}.ts`).sort()).toEqual(files.sort())
})
