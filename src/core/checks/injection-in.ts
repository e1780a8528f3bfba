type InjectionReason = 'PATH' | 'SQL' | 'COMMAND' | 'LDAP' | 'CRLF'

/** Why a name looks made to be run or followed, with words for it after "which has"; null when it does not. */
export function injectionIn(name: string): { readonly reason: InjectionReason; readonly what: string } | null {
  if (name.includes('\u0000')) return { reason: 'PATH', what: 'a byte in it at which paths are cut' }
  for (const [reason, shape, what] of shapes) if (shape.test(name)) return { reason, what }
  return null
}

// A slash in front alone is no sign: base64 has it in one kid of 64. Nor is a semicolon or a quote: names of certificates have them.
const shapes: readonly (readonly [InjectionReason, RegExp, string])[] = [
  ['PATH', /(?:^|[/\\])\.\.(?:[/\\]|$)|%2e%2e|%252e/i, 'a path upwards in it'],
  ['PATH', /^\/(?:dev|proc|etc|sys|var|tmp|usr|home|root|opt)\//, 'the path of a file in it'],
  ['PATH', /^(?:[a-z]:)?\\{1,2}\w|^[a-z]:\/|^file:/i, 'the path of a file in it'],
  ['PATH', /%00/, 'a byte in it at which paths are cut'],
  ['CRLF', /[\r\n]|%0[ad]/i, 'a line break in it'],
  [
    'SQL',
    /['"][\s)]*(?:--|#|\|\||;\s*(?:drop|select|insert|update|delete)\b|(?:or|and|union)\b)/i,
    'a piece of SQL in it',
  ],
  ['SQL', /;\s*--|\bunion\s+(?:all\s+)?select\b/i, 'a piece of SQL in it'],
  [
    'COMMAND',
    /`|\$\(|&&|[;|&]\s*(?:sleep|cat|ls|id|whoami|ping|curl|wget|nc|bash|sh|cmd|powershell)(?:\s|$)/i,
    'a command in it',
  ],
  ['LDAP', /\*\)\(/, 'a piece of an LDAP filter in it'],
]
