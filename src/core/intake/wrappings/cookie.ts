import type { Wrapping } from '../wrapping'

export const cookie: Wrapping = {
  name: 'cookie',
  layer: 'container',
  recognise({ before, after }) {
    const named = /^\s*;/.test(after) && /(?:^|[\s;"'])[\w.-]+=$/.test(before)
    if (!named && !inHeader.test(before)) return null
    return { within: 'a cookie', stripped: [] }
  },
}

const inHeader = /\bcookie\\?["']?\s*(?::|=|,\s*\\?["']value\\?["']\s*:)[^\n]*=[^\s;]*$/i
