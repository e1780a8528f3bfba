/**
 * A value as JSON, indented by two spaces. Characters that cannot be seen, or turn the order of what can, are written as
 * escapes: the text is for people, and goes into tickets. What JSON cannot hold becomes null.
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/[\p{Cf}\u007f-\u009f\u2028\u2029]/gu, escapeUnits)
}

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`
  }).join('')
}
