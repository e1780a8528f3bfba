import { list } from '../foundation/wording'

/** Why a name may be taken for another, for a sentence: "mixes Latin and Cyrillic letters…"; null when there is no reason. */
export function confusionIn(name: string): string | null {
  if (isPlain(name)) return null
  const joiner = looseJoiner.exec(name)
  const hidden = turning.exec(name)?.[0] ?? invisible.exec(name)?.[0] ?? joiner?.[1] ?? joiner?.[2]
  if (hidden) return `has the invisible character ${codeOf(hidden)} in it; expected letters that can be seen`
  for (const word of name.match(/[\p{L}\p{M}]+/gu) ?? []) {
    const used = scripts.filter(([, letter]) => letter.test(word)).map(([script]) => script)
    if (used.length > 1)
      return `has ${list(used)} letters in one word; expected one script, for such letters look alike`
  }
  return null
}

/** Nearly every name is ASCII. */
const isPlain = (name: string) => /^[\x20-\x7e]*$/.test(name)

/** Marks and controls of direction: UAX #9 §2. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** What has no width wherever it stands. */
const invisible = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff]/

/** Joiners belong between letters of scripts that join and between emoji; beside ASCII or at an edge they only hide. */
const looseJoiner = /(?:^|[\x20-\x7e])([\u200c\u200d])|([\u200c\u200d])(?=$|[\x20-\x7e])/

/** The scripts whose letters look like one another. Others are mixed in honest names. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
]

const codeOf = (character: string) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
