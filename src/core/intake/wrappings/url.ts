import type { Wrapping } from '../wrapping'

export const url: Wrapping = {
  name: 'url',
  layer: 'container',
  recognise({ before }) {
    return absolute.test(before) || relative.test(before) ? { within: 'a URL', stripped: [] } : null
  },
}

const absolute = /:\/\/[^\s"'<>]*$/
const relative = /[?#][\w.-]+=[^\s"'<>]*$/
