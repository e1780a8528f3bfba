import type { Wrapping } from '../wrapping'

export const curl: Wrapping = {
  name: 'curl',
  layer: 'container',
  recognise({ before, opening }) {
    if (!/^\s*(?:[$>#%]\s*)?curl(?:\.exe)?\s/.test(opening) && !sameCommand.test(before)) return null
    return { within: 'a curl command', stripped: [] }
  },
}

// A command goes on over lines that end in a backslash, or a caret in cmd.exe.
const sameCommand = /\bcurl(?:\.exe)?[ \t](?:[^\n\\^]|[\\^][^\n]|[\\^]\r?\n)*$/
