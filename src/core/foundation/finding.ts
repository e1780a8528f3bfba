import type { Flaw } from './reading'

/** `error`: a verifier must refuse, or a secret is exposed. `warning`: legal yet dangerous. `note`: explains something. */
export type Severity = 'error' | 'warning' | 'note'

/**
 * Where a finding points: a part of the token or the key source, and in it a member or a stretch of text. Of what was
 * fetched it is the answer as a whole, with its URL and headers, or the metadata of the issuer in it; of two key sets that
 * are compared it is the earlier or the later; of a provider it may be what a client of it is set to. Of a shared link it is
 * the fragment of its address.
 */
export interface Place {
  readonly part:
    | 'token'
    | 'header'
    | 'payload'
    | 'signature'
    | 'keys'
    | 'answer'
    | 'metadata'
    | 'before'
    | 'after'
    | 'client'
    | 'link'
  /** JSON Pointer (RFC 6901) of the member; '' for the whole part. */
  readonly pointer: string
  /** Start and end in UTF-16 units of the part's text, where no pointer can name the place. */
  readonly span?: readonly [number, number]
}

/** What was measured or quoted; plain data, so that a finding survives structured clone and JSON. */
export type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

export interface Finding {
  readonly code: string
  readonly severity: Severity
  readonly at: Place
  /** What was found, then what was expected. Quoted values stand in “ ”. */
  readonly message: string
  readonly facts: Facts
  /** What each party can do, in one text. */
  readonly fix: string
  /** Where the page explains the code, relative to the deployment. */
  readonly reference: string
}

/** The place of a flaw in a part of the token or in the key source. */
export function placeOfFlaw(part: Place['part'], flaw: Flaw): Place {
  return { part, pointer: flaw.pointer ?? '', span: [flaw.at, flaw.at + flaw.length] }
}
