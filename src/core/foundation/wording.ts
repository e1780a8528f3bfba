const QUOTE_LIMIT = 80

/** A value from the input, quoted for a sentence: cut after 80 characters, control characters made visible. */
export function quote(value: string): string {
  // No character has more than two units, so this many hold the limit and one more.
  const points = [...value.slice(0, 2 * QUOTE_LIMIT + 2)]
  const cut = points.length > QUOTE_LIMIT
  return `“${visible(cut ? points.slice(0, QUOTE_LIMIT).join('') : value)}${cut ? '…' : ''}”`
}

/** The text with what cannot be seen, or turns the order of what can, written as `\u{202e}`. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) => {
    const point = character.codePointAt(0) as number
    return `\\u{${point.toString(16)}}`
  })
}

/** "1 key", "3 keys"; figures with thousands separated. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`
}

/** "a", "a and b", "a, b and c"; beyond `most` the rest is counted. */
export function list(words: readonly string[], most = 5): string {
  if (words.length > most)
    return `${words.slice(0, most).join(', ')} and ${count(words.length - most, 'other', 'others')}`
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** The sentence with its first letter in upper case. */
export function capitalise(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** The first sentence of a message, and what follows it; a full stop inside a quoted value ends nothing. */
export function firstSentence(message: string): { lead: string; rest: string } {
  let quoted = false
  for (let i = 0; i < message.length - 1; i++) {
    if (message[i] === '“') quoted = true
    if (message[i] === '”') quoted = false
    if (!quoted && message[i] === '.' && message[i + 1] === ' ')
      return { lead: message.slice(0, i + 1), rest: message.slice(i + 1) }
  }
  return { lead: message, rest: '' }
}
