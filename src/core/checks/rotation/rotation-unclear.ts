import { type Comparison, isUnfetched, type Side, type SideName, sideWords } from '../../comparison/comparison'
import type { KeyPair } from '../../comparison/match-sets'
import { isUsable } from '../../comparison/usable-key'
import type { Place } from '../../foundation/finding'
import { capitalise, count, quote } from '../../foundation/wording'
import { defineCheck, type Sighting } from '../define-check'
import { sample, setOf } from '../rotation-examples'
import { sameKids } from '../same-kid'
import { inSide } from '../side-places'

const { a, b, c } = sample
const { kid: _, ...nameless } = b
const { kid: __, ...namelessToo } = a

type Unclear = {
  readonly reason: keyof typeof sentences
  readonly side: SideName
  /** What is wrong there: a sentence, a kid or an issuer. */
  readonly detail: string
  readonly keys: number
}

// The catalogue lists a kid with other material here too; SAME_KID_DIFFERENT_MATERIAL already says that, as an error.
export default defineCheck({
  code: 'ROTATION_UNCLEAR',
  subject: 'rotation',
  severity: 'warning',
  refuses: false,
  title: 'What changed between the two sets cannot be told for certain',
  why: 'Two sets say what a rotation does to tokens only when both are whole, come from one issuer, and name their keys.',
  fix: {
    issuer: 'Publish one key set, with a kid of its own for every key.',
    verifier: 'Give two sets of one issuer, each whole, the earlier first.',
  },
  cites: ['RFC 7517 §5', 'RFC 7517 §4.5'],
  *look(comparison) {
    for (const side of ['before', 'after'] as const) yield* troubleOf(comparison[side], side)
    const { before, after, match } = comparison
    if (before.issuer !== null && after.issuer !== null && before.issuer !== after.issuer)
      yield sighting('OTHER_ISSUER', 'after', `${quote(before.issuer)} and ${quote(after.issuer)}`)
    if (!match) return
    if (match.state !== 'no_change')
      for (const side of ['before', 'after'] as const) yield* namelessOf(comparison, side)
    else if (match.pairs.some((pair) => (pair.change === 'added' || pair.change === 'removed') && isBroken(pair)))
      yield sighting('ONLY_UNREADABLE', 'after', '')
  },
  says: ({ reason, side, detail, keys }) => sentences[reason]({ where: sideWords[side], detail, keys }),
  examples: {
    flags: [
      { rotation: { before: setOf(a), after: '' } },
      { rotation: { before: '<!doctype html><title>Sign in</title>', after: setOf(a) } },
      { rotation: { before: setOf(a), after: setOf() } },
      { rotation: { before: setOf(a, c), after: setOf(c, nameless) } },
      { rotation: { before: setOf(a), after: setOf({ ...a, kid: 'k' }, { ...b, kid: 'k' }) } },
      {
        rotation: {
          before: setOf(a),
          after: setOf(b),
          before_issuer: 'https://a.example',
          after_issuer: 'https://b.example',
        },
      },
      { rotation: { before: setOf(a), after: setOf(a, { kty: 'EC', crv: 'P-256', kid: 'x' }) } },
    ],
    passes: [
      { rotation: { before: setOf(a), after: setOf(a, b) } },
      { rotation: { before: setOf(namelessToo), after: setOf(nameless) } },
      { rotation: { before: setOf(a, nameless), after: setOf(a, nameless) } },
      { rotation: { before: 'https://id.acme.example/old.json', after: setOf(a) } },
    ],
  },
})

const sentences = {
  MISSING: ({ where }: Words) => `${capitalise(where)} is missing; expected two key sets to compare.`,
  UNREADABLE: ({ where, detail }: Words) => `${capitalise(where)} cannot be read. ${detail}`,
  EMPTY: ({ where }: Words) =>
    `${capitalise(where)} has no keys; expected at least one, unless the issuer signs nothing.`,
  NOTHING_USABLE: ({ where, keys }: Words) =>
    `${capitalise(where)} has ${count(keys, 'key')}, none of which can verify a signature; expected at least one that can.`,
  WITHOUT_KID: ({ where, keys }: Words) =>
    `${capitalise(where)} has ${count(keys, 'key')} without a kid; expected one in each, or a verifier has to try them all.`,
  DUPLICATE_KID: ({ where, detail, keys }: Words) =>
    `In ${where} the kid ${quote(detail)} is that of ${count(keys, 'key')}; expected one key for each kid.`,
  OTHER_ISSUER: ({ detail }: Words) => `The sets are those of two issuers, ${detail}; expected two sets of one issuer.`,
  ONLY_UNREADABLE: () =>
    'The sets differ only in keys that cannot be read; expected keys that a verifier can use, so nothing is said of those.',
} as const

interface Words {
  readonly where: string
  readonly detail: string
  readonly keys: number
}

function* troubleOf(one: Side, side: SideName): Iterable<Sighting<Unclear>> {
  const { keySet, isMissing, flaws } = one
  // An address is no fault: its keys are still to be fetched, as the summary says.
  if (isUnfetched(one)) return
  if (isMissing) yield sighting('MISSING', side)
  else if (keySet === null && flaws[0]?.reason !== 'EMPTY')
    yield sighting('UNREADABLE', side, flaws[0]?.message ?? 'It is no key set.')
  else if (keySet === null || keySet.keys.length === 0) yield sighting('EMPTY', side)
  else if (!keySet.keys.some(isUsable)) yield sighting('NOTHING_USABLE', side, '', keySet.keys.length)
}

/** Names that fail to lead to one key, where keys come or go. One key alone needs no name. */
function* namelessOf(comparison: Comparison, side: SideName): Iterable<Sighting<Unclear>> {
  const keySet = comparison[side].keySet
  const usable = keySet?.keys.filter(isUsable) ?? []
  const without = usable.filter(({ kid }) => kid === null)
  if (usable.length > 1 && without[0]) yield sighting('WITHOUT_KID', side, '', without.length, inSide(side, without[0]))
  for (const { kid, keys, collides } of keySet ? sameKids(keySet) : [])
    if (collides && keys[1]) yield sighting('DUPLICATE_KID', side, kid, keys.length, inSide(side, keys[1], 'kid'))
}

/** Whether it is a key of a known type that cannot be read: a type that is not known is for others (RFC 7517 §5). */
function isBroken({ before, after }: KeyPair): boolean {
  const key = before ?? after
  return key?.material === null && knownTypes.has(key.kty)
}

const knownTypes: ReadonlySet<string> = new Set(['RSA', 'EC', 'OKP', 'AKP', 'oct'])

function sighting(
  reason: Unclear['reason'],
  side: SideName,
  detail = '',
  keys = 0,
  at: Place = inSide(side),
): Sighting<Unclear> {
  return { at, facts: { reason, side, detail, keys } }
}
