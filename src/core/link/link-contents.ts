import { utc } from '../foundation/time'
import { visible } from '../foundation/wording'
import { policyWords } from '../policy/policy-words'
import { type Link, type LinkMember, linkMembers } from './link'

export interface LinkContent {
  readonly member: LinkMember
  /** What it is called. */
  readonly title: string
  /** What it is; data is in “ ”. */
  readonly words: string
}

/** What a link carries, member by member. */
export function linkContents(link: Link): readonly LinkContent[] {
  return linkMembers.flatMap((member) => {
    const words = wordsOf(link, member)
    // There it is an issuer that is looked through.
    const title = member === 'key_source' && link.workbench === 'provider' ? 'Issuer' : titles[member]
    return words === null ? [] : [{ member, title, words }]
  })
}

const titles: Readonly<Record<LinkMember, string>> = {
  policy: 'Policy',
  profile: 'Profile',
  key_source: 'Keys',
  earlier: 'Earlier set',
  later: 'Later set',
  as_of: 'As of',
}

function wordsOf(link: Link, member: LinkMember): string | null {
  if (member === 'policy') return link.policy ? policyWords(link.policy) : null
  if (member === 'as_of') return link.as_of === undefined ? null : (utc(link.as_of) ?? String(link.as_of))
  const text = link[member]
  // Whole: it is what a click will ask.
  return text === undefined ? null : `“${visible(text)}”`
}
