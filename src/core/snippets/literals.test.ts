import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csharp, java, javascript, type Literal, python, yaml } from './literals'

const nasty = [
  ...['', "'", '"', '\\', "\\'", '\\"', '\n', '\r\n', '\0', '\u{85}', '\u{a0}', '\u{2028}', '\u{2029}', '\u{feff}'],
  ...['`${process.exit()}`', '{0}', '#{x}', '%s', '*/ x /*', '-->', '<!--', '# x', ': - &a *a !b', '---', '...'],
  ...['\\u0022', '\\u005c', '\\\\u0022', '\\u000a', '\\x22', '\\"""', "'''", '"""', '\\N{QUOTATION MARK}', '\\', '??/'],
  ...[
    '\u{202e}evil',
    '\u{e0041}',
    '😀',
    'é',
    'e\u{301}',
    '\u{7f}',
    '\u{9b}',
    '\u{10ffff}',
    '\u{fffe}',
    '\u{e000}',
    'null',
    '~',
  ],
]
const texts = fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary' }))
const many = [
  ...nasty,
  ...fc.sample(texts, { numRuns: 400, seed: 7 }),
  ...fc.sample(fc.array(texts), { numRuns: 100, seed: 7 }).map((all) => all.join('')),
]

const all: readonly (readonly [string, Literal])[] = Object.entries({ javascript, python, csharp, java, yaml })

test.each(all)('a literal of %s is one line, and shows whatever turns or hides text as an escape', (_, literal) => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(literal(text)).toMatch(/^[^\p{C}\p{Zl}\p{Zp}]+$/u)
    }),
  )
})

test('a literal of JavaScript is the text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(runInNewContext(javascript(text))).toBe(text)
    }),
  )
})

/** There is no C# here: what it shares with Python is all that is written (C# 8 §6.4.5.6). */
test('a literal of C# has no escapes but those of Python', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(csharp(text)).toBe(python(text))
    }),
  )
  expect(
    many
      .map(csharp)
      .join('')
      .replace(/\\(?:["\\]|u[\da-f]{4}|U[\da-f]{8})/g, ''),
  ).not.toContain('\\')
})

const PYTHON = '/usr/bin/python3'
const runs = (command: string, ...options: readonly string[]) => spawnSync(command, options).status === 0

/** Code points, so that nothing is lost on the way. */
const pointsOf = (text: string) => [...text].map((one) => one.codePointAt(0) as number)

describe.skipIf(!runs(PYTHON, '-c', 'import yaml'))('by the parsers of Python', () => {
  const read = (parse: string, literals: readonly string[]) => {
    const program = `
import ast, json, sys, yaml
print(json.dumps([[ord(one) for one in ${parse}] for literal in json.load(sys.stdin)]))`
    const { stdout, stderr } = spawnSync(PYTHON, ['-c', program], { input: JSON.stringify(literals), encoding: 'utf8' })
    expect(stderr).toBe('')
    return JSON.parse(stdout) as unknown
  }

  test('a literal of Python is the text', () => {
    expect(read('ast.literal_eval(literal)', many.map(python))).toEqual(many.map(pointsOf))
  })

  test('a scalar of YAML is the text', () => {
    expect(read('yaml.safe_load("[" + literal + ", 1]")[0]', many.map(yaml))).toEqual(many.map(pointsOf))
  })
})

describe.skipIf(!runs('java', '-version') || !runs('javac', '-version'))('by the compiler of Java', () => {
  test('a literal is the text', () => {
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-literals-'))
    const program = `public class Literals {
  public static void main(String[] options) {
    String[] all = {
${many.map((text) => `      ${java(text)},`).join('\n')}
    };
    for (String one : all) System.out.println(java.util.Arrays.toString(one.codePoints().toArray()));
  }
}`
    writeFileSync(join(folder, 'Literals.java'), program)
    const { stdout, stderr } = spawnSync('java', ['-XX:TieredStopAtLevel=1', join(folder, 'Literals.java')], {
      encoding: 'utf8',
    })
    rmSync(folder, { recursive: true })
    expect(stderr).toBe('')
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(many.map(pointsOf))
  })
})
