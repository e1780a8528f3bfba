/** How two names differ, in words, when it is only in one of the ways in which issuers and audiences are mistyped; else null. */
export function differsOnlyIn(found: string, expected: string): string | null {
  return ways.find(([, form]) => form(found) === form(expected))?.[0] ?? null
}

const ways: readonly (readonly [string, (name: string) => string])[] = [
  ['the slash at the end', (name) => (name.endsWith('/') ? name.slice(0, -1) : name)],
  ['white space around it', (name) => name.trim()],
  ['upper and lower case', (name) => name.toLowerCase()],
  ['the scheme', (name) => name.replace(/^(?:https?|api):\/\//i, '')],
]
