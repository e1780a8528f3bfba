import { visible } from '../foundation/wording'
import { findTokens } from '../intake'
import { type FlatLog, flattenLog } from './flat-log'
import { libraries } from './index'
import type { Captured, KnownError, Library } from './library-error'
import { findPattern, type Match, patternOf, type TextPattern } from './text-pattern'

/** An error of a library, found in a pasted log. Plain data; it holds nothing of a token but its kid, alg or claims. */
export interface FoundError extends Pick<KnownError, 'checked' | 'fact' | 'claim'> {
  /** The library's name. */
  readonly library: string
  /** The error as it stands, without what is not kept of it. */
  readonly message: string
  /** Start and end in the log, in UTF-16 units. */
  readonly at: readonly [number, number]
  readonly captured: Captured
  /** Where the text stands in the library's source: an address at GitHub. */
  readonly file: string
}

/** What is read of a log, in UTF-16 units: it is read again at every key. */
const READ = 500_000
/** An error in plain words counts alone with so many other characters: `Error: `, quotes, a full stop. */
const ASIDE = 24
const FOUND = 50

/**
 * Every error of a known library in a pasted log, in the order of the log, each once. Takes a message, a stack trace or
 * lines of JSON. Never throws; time grows with the text's length alone.
 */
export function findLibraryErrors(text: string): readonly FoundError[] {
  const log = flattenLog(text.slice(0, READ))
  const signed = new Set(libraries.filter(({ signs }) => signs.some((sign) => log.text.includes(sign))))
  const sightings = patterns.flatMap((pattern) =>
    findPattern(pattern.pattern, log)
      .filter((match) => pattern.kind !== 'plain' || signed.has(pattern.library) || standsAlone(match, log))
      .map((match): Sighting => ({ ...pattern, match })),
  )
  const kept = withoutSpareNames(outermost(sightings, signed)).toSorted((a, b) => a.match.start - b.match.start)
  const found = new Map<string, FoundError>()
  for (const sighting of kept) {
    const error = foundError(sighting, log)
    const key = [sighting.library.name, sighting.error.checked, ...Object.values(error.captured)].join('\n')
    if (!found.has(key) && found.size < FOUND) found.set(key, error)
  }
  return [...found.values()]
}

interface Known {
  readonly library: Library
  readonly error: KnownError
  readonly file: string
  readonly kind: 'text' | 'plain' | 'name'
  readonly pattern: TextPattern
}

interface Sighting extends Known {
  readonly match: Match
}

const patterns: readonly Known[] = libraries.flatMap((library) =>
  library.sources.flatMap(({ file, errors }) =>
    errors.flatMap((error) => {
      const known = (kind: Known['kind']) => (text: string) => ({
        library,
        error,
        file,
        kind,
        pattern: patternOf(text),
      })
      return [
        ...(error.texts ?? []).map(known('text')),
        ...(error.plain ?? []).map(known('plain')),
        ...(error.names ?? []).map(known('name')),
      ]
    }),
  ),
)

function standsAlone({ start, end }: Match, { text }: FlatLog): boolean {
  return text.trim().length - (end - start) <= ASIDE
}

/** Of two that overlap the longer one; of two as long, the one whose library has left a sign. */
function outermost(sightings: readonly Sighting[], signed: ReadonlySet<Library>): readonly Sighting[] {
  const rank = ({ match, library }: Sighting) => 2 * (match.end - match.start) + (signed.has(library) ? 1 : 0)
  const kept: Sighting[] = []
  const taken = new Set<number>()
  for (const sighting of sightings.toSorted((a, b) => rank(b) - rank(a))) {
    const { start, end } = sighting.match
    // The longer ones are in already: what overlaps one of them has an end inside it.
    if (taken.has(start) || taken.has(end - 1)) continue
    for (let index = start; index < end; index++) taken.add(index)
    kept.push(sighting)
  }
  return kept
}

/** A name says less than a text: it is left out where an error that has it is there with its text, or before. */
function withoutSpareNames(sightings: readonly Sighting[]): readonly Sighting[] {
  const told = new Set<string>()
  const named = (one: Sighting) => (one.error.names ?? []).map((name) => `${one.library.name} ${name}`)
  for (const one of sightings) if (one.kind !== 'name') for (const name of named(one)) told.add(name)
  return sightings.filter((one) => {
    if (one.kind !== 'name') return true
    const names = named(one)
    if (names.some((name) => told.has(name))) return false
    for (const name of names) told.add(name)
    return true
  })
}

function foundError({ library, error, file, pattern, match }: Sighting, log: FlatLog): FoundError {
  const captured: Record<string, string> = {}
  const { literals, holes } = pattern
  let message = literals[0] ?? ''
  for (const [index, name] of holes.entries()) {
    const value = name === '' ? null : keepable(match.filled[index] as string)
    if (value !== null) captured[name] = value
    message += (value ?? '…') + (literals[index + 1] as string)
  }
  return {
    library: library.name,
    message,
    at: [log.at[match.start] as number, log.at[match.end] as number],
    captured,
    file,
    checked: error.checked,
    fact: error.fact,
    ...(error.claim === undefined ? {} : { claim: error.claim }),
  }
}

/** What may be shown again: never a token or a piece of one, nor what .NET puts in the place of what it hides. */
function keepable(value: string): string | null {
  const hidden = value.startsWith('[PII') || /eyJ[\w-]{8}|[\w-]{32}\.[\w-]{32}/.test(value)
  return hidden || findTokens(value).length > 0 ? null : visible(value)
}
