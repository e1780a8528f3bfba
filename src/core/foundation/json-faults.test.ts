import { describe, expect, test } from 'vitest'
import { readJson } from './json'
import { placeOf, pointerTo } from './json-place'

describe('faults', () => {
  const bothEscapes = 'one of " \\ / b f n r t u after the backslash'
  test.each<[string, number, string]>([
    ['', 0, 'The text ends at character 1; expected a value.'],
    ['  ', 2, 'The text ends at character 3; expected a value.'],
    ['{', 1, 'The text ends at character 2; expected a member name in double quotes, or }.'],
    ['[', 1, 'The text ends at character 2; expected a value.'],
    ['[1,]', 3, 'Found ] at character 4; expected a value.'],
    ['[1 2]', 3, 'Found 2 at character 4; expected a comma or ].'],
    ['[1', 2, 'The text ends at character 3; expected a comma or ].'],
    ['{,}', 1, 'Found , at character 2; expected a member name in double quotes, or }.'],
    ["{'a':1}", 1, "Found ' at character 2; expected a member name in double quotes, or }."],
    ['{"a":1,}', 7, 'Found } at character 8; expected a member name in double quotes.'],
    ['{"a"}', 4, 'Found } at character 5; expected a colon after the name “a”.'],
    ['{"a\\u202e" 1}', 11, 'Found 1 at character 12; expected a colon after the name “a\\u{202e}”.'],
    ['{"a":}', 5, 'Found } at character 6; expected a value.'],
    ['{"a":1 "b"}', 7, 'Found " at character 8; expected a comma or }.'],
    ['{"a":1', 6, 'The text ends at character 7; expected a comma or }.'],
    ['1 2', 2, 'Found 2 at character 3; expected the end of the text.'],
    ['{}\n{}', 3, 'Found { at line 2, character 1; expected the end of the text.'],
    ['{\r\n  "a": 1,\r\n  b: 2}', 16, 'Found b at line 3, character 3; expected a member name in double quotes.'],
    ['nul', 3, 'The text ends at character 4; expected the literal null.'],
    ['True', 0, 'Found T at character 1; expected a value.'],
    ['trUe', 2, 'Found U at character 3; expected the literal true.'],
    ['NaN', 0, 'Found N at character 1; expected a value.'],
    ['+1', 0, 'Found + at character 1; expected a value.'],
    ['-', 1, 'The text ends at character 2; expected a digit after the minus.'],
    ['-x', 1, 'Found x at character 2; expected a digit after the minus.'],
    ['01', 1, 'Found 1 at character 2; expected no digit after a leading zero.'],
    ['-00', 2, 'Found 0 at character 3; expected no digit after a leading zero.'],
    ['.5', 0, 'Found . at character 1; expected a value.'],
    ['[1.]', 3, 'Found ] at character 4; expected a digit after the decimal point.'],
    ['1.5.3', 3, 'Found . at character 4; expected the end of the text.'],
    ['1e', 2, 'The text ends at character 3; expected a digit in the exponent.'],
    ['1e+x', 3, 'Found x at character 4; expected a digit in the exponent.'],
    ['[1e5e3]', 4, 'Found e at character 5; expected a comma or ].'],
    ['[1e5.3]', 4, 'Found . at character 5; expected a comma or ].'],
    ['0x10', 1, 'Found x at character 2; expected the end of the text.'],
    ['"a', 2, 'The text ends inside the string that begins at character 1; expected a closing quote.'],
    ['"\\', 2, `The text ends at character 3; expected ${bothEscapes}.`],
    ['"\\x"', 2, `Found x at character 3; expected ${bothEscapes}.`],
    ['"\\u12x4"', 5, 'Found x at character 6; expected four hexadecimal digits after \\u.'],
    ['"\\u12', 5, 'The text ends at character 6; expected four hexadecimal digits after \\u.'],
    [
      '"\t"',
      1,
      'Found a tab at character 2; expected an escape such as \\n; control characters cannot stand in a string.',
    ],
    ['\u0000', 0, 'Found the control character U+0000 at character 1; expected a value.'],
    ['\u0085', 0, 'Found the control character U+0085 at character 1; expected a value.'],
    ['\ufeff{}', 0, 'Found the invisible character U+FEFF at character 1; expected a value.'],
    [
      '{\u00a0}',
      1,
      'Found the invisible character U+00A0 at character 2; expected a member name in double quotes, or }.',
    ],
    ['[\u202e]', 1, 'Found the invisible character U+202E at character 2; expected a value.'],
    ['\ud800', 0, 'Found half a surrogate pair (U+D800) at character 1; expected a value.'],
    ['[1, 😀]', 4, 'Found 😀 (U+1F600) at character 5; expected a value.'],
    ['{“a”:1}', 1, 'Found “ (U+201C) at character 2; expected a member name in double quotes, or }.'],
  ])('of %j', (text, at, message) => {
    expect(readJson(text)).toEqual({ state: 'unreadable', text, fault: { at, message } })
  })
})

test('a pointer escapes tilde and slash (RFC 6901 §3)', () => {
  expect(pointerTo([])).toBe('')
  expect(pointerTo(['a/b', 'm~n', 0, ''])).toBe('/a~1b/m~0n/0/')
})

test('a place counts lines and characters from one', () => {
  expect(placeOf('ab', 1)).toBe('character 2')
  expect(placeOf('ab\ncd\n', 4)).toBe('line 2, character 2')
  expect(placeOf('ab\ncd\n', 6)).toBe('line 3, character 1')
  expect(placeOf('ab\ncd', 2)).toBe('character 3')
})
