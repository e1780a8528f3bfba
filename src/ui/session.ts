import { useSyncExternalStore } from 'react'
import type { Beside } from '../core/beside/beside'
import { isOfExample } from '../core/lab/example-id'
import type { Given } from '../core/lab/worked-example'
import type { Policy } from '../core/policy/policy'
import type { KindChoice } from '../core/policy/token-kind'
import type { PlanInputs } from '../core/rotation/plan'
import type { KeySource } from '../core/sources/key-source'
import { afterSeconds } from '../platform/clock'

/** What the person has given. It lives in this tab's memory and nowhere else. */
export interface Session {
  /** The text of the token box, as pasted. */
  readonly token: string
  /** The text of the key box. */
  readonly keys: string
  /** Which of the tokens in the text is looked at. */
  readonly which: number
  /** The time to judge at, in seconds since the epoch; null means now. */
  readonly asOf: number | null
  /** What the verifier demands; null means nothing beyond the signature and the times. */
  readonly policy: Policy | null
  /** What stood beside the token where it was sent. */
  readonly beside: Beside
  /** Who set the policy. */
  readonly policyBy: PolicyBy
  /** The text of the policy's box, where it is not that of the policy in force; null where it is. */
  readonly policyText: string | null
  /** What kind of token the person says it is; null leaves it to the token. */
  readonly kind: KindChoice | null
  /** The key sets that were loaded besides the text of the key box, in the order of loading. */
  readonly sources: readonly KeySource[]
  /** The source that the person chose for the token; null leaves the choice to the token's issuer. */
  readonly chosen: string | null
  /** What the Rotation workbench compares and plans. */
  readonly rotation: RotationGiven
  /** What the Provider workbench looks through. */
  readonly provider: ProviderGiven
  /** Counts the Clears: what was begun before one must not end after it. */
  readonly generation: number
  /** Whether what the last Clear took away can be brought back. */
  readonly canUndo: boolean
}

/** Who set the policy that is in force; `profile` and `link` as they stand, on a click. */
export type PolicyBy = GivenBy | 'profile' | 'link'

type GivenBy = 'person' | 'example'

/** One of two key sets that are compared: the text of its box, or one of the sets that were loaded or kept. */
export interface RotationSide {
  readonly text: string
  readonly source: KeySource | null
  /** Whose set the text is and when it was so, in seconds since the epoch, where that is known; a source knows it itself. */
  readonly standing?: SetStanding
}

export interface SetStanding {
  readonly issuer: string | null
  readonly at: number | null
}

export interface RotationGiven {
  readonly earlier: RotationSide
  readonly later: RotationSide
  /** Any number of tokens, or a log with tokens in it. */
  readonly tokens: string
  /** How many keys the two sets are to share at least; null when that was not said. */
  readonly leastShared: number | null
  /** What was typed into the plan; what is left out has its default. */
  readonly plan: PlanWishes
}

export type PlanWishes = { readonly [Name in keyof PlanInputs]?: PlanInputs[Name] | undefined }

export interface ProviderGiven {
  /** The issuer whose metadata are wanted, or the URL of the metadata. */
  readonly issuer: string
  /** The text of the metadata. */
  readonly document: string
  /** Where that text was fetched from, and what had been fetched before it; null when it was pasted or changed since. */
  readonly fetched: { readonly url: string; readonly before: string | null } | null
  /** The text of the client's configuration. */
  readonly config: string
}

const noSide: RotationSide = { text: '', source: null }

const nothing: Session = {
  token: '',
  keys: '',
  which: 0,
  asOf: null,
  policy: null,
  beside: {},
  policyBy: 'person',
  policyText: null,
  kind: null,
  sources: [],
  chosen: null,
  rotation: { earlier: noSide, later: noSide, tokens: '', leastShared: null, plan: {} },
  provider: { issuer: '', document: '', fetched: null, config: '' },
  generation: 0,
  canUndo: false,
}

let session = nothing
/** The texts that examples put into boxes. */
let ofExamples = new Set<string>()
/** What the last Clear took away. Not in the session, for whatever was drawn from one holds it for a while. */
let taken: { readonly session: Session; readonly ofExamples: Set<string> } | null = null
const listeners = new Set<() => void>()

/** Whatever becomes of the session, but for a Clear, ends the chance to undo one. */
function become(next: Session, undo: typeof taken = null) {
  taken = undo
  session = { ...next, canUndo: undo !== null }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The session at this moment, for what is not drawn from it. */
export const currentSession = (): Session => session

/** Whether a text of the session is as an example put it there. */
export const cameWithExample = (text: string): boolean => ofExamples.has(text)

/** The session as it stands, or what is selected of it; the component is drawn again when that changes. */
export function useSession(): Session
export function useSession<T>(select: (session: Session) => T): T
export function useSession(select: (session: Session) => unknown = (all) => all): unknown {
  return useSyncExternalStore(
    subscribe,
    () => select(session),
    () => select(nothing),
  )
}

/**
 * Takes an example in the place of what was given: texts, time, policy and what stood beside the token. Sets that came with another example go, those of
 * the person stay.
 */
export function openExample({ token, keys, sources: loaded = [], ...given }: Given): void {
  ofExamples.add(token).add(keys)
  const sources = [...loaded, ...session.sources.filter((source) => !isOfExample(source))]
  const chosen = keys === '' ? (loaded[0]?.id ?? null) : null
  const {
    policy = null,
    asOf = null,
    kind = null,
    beside = {},
  }: Pick<Partial<Session>, 'policy' | 'asOf' | 'kind' | 'beside'> = given
  for (const text of Object.values(beside as object) as unknown[]) if (typeof text === 'string') ofExamples.add(text)
  const ofExample = { asOf, policy, policyBy: 'example', policyText: null, kind, beside } as const
  become({ ...session, token, keys, which: 0, ...ofExample, sources, chosen })
}

/** Takes what the person gave. */
export function give(
  change: Partial<Pick<Session, 'token' | 'keys' | 'which' | 'asOf' | 'beside' | 'chosen' | 'kind'>>,
  by: GivenBy = 'person',
): void {
  if (by === 'example') ofExamples.add(change.keys ?? '')
  const which = change.token === undefined ? session.which : 0
  // Another token is of another kind.
  const kind = change.token === undefined && change.which === undefined ? session.kind : null
  // Other keys are another wish.
  const chosen = change.keys === undefined ? session.chosen : null
  become({ ...session, which, kind, chosen, ...change })
}

/** Puts a policy in force; null demands nothing beyond the signature and the times. `text` is how it is written, where it matters. */
export function givePolicy(policy: Policy | null, policyBy: PolicyBy = 'person', text: string | null = null): void {
  become({ ...session, policy, policyBy, policyText: text })
}

/** Takes the text of a policy that cannot be put in force as it stands; the one in force stays. */
export function givePolicyText(text: string): void {
  become({ ...session, policyText: text })
}

/** Takes what the person gave to the Rotation workbench. */
export function giveRotation(change: Partial<RotationGiven>, by: GivenBy = 'person'): void {
  const { earlier, later, tokens } = change
  if (by === 'example') for (const text of [earlier?.text, later?.text, tokens]) ofExamples.add(text ?? '')
  become({ ...session, rotation: { ...session.rotation, ...change } })
}

/** Takes what the person gave to the Provider workbench. A document that is changed did not come from anywhere. */
export function giveProvider(change: Partial<ProviderGiven>, by: GivenBy = 'person'): void {
  if (by === 'example') ofExamples.add(change.document ?? '').add(change.config ?? '')
  const fetched = change.document === undefined ? session.provider.fetched : null
  become({ ...session, provider: { ...session.provider, fetched, ...change } })
}

/**
 * Takes a loaded key set, in the place of the one of the same id, which it then remembers as the set before. Which set a
 * token is held against is open again.
 */
export function load(source: KeySource): void {
  const known = session.sources.find(({ id }) => id === source.id)
  const loaded = known ? refreshed(source, known) : source
  const sources = known ? session.sources.map((one) => (one === known ? loaded : one)) : [...session.sources, loaded]
  become({ ...session, sources, chosen: null })
}

function refreshed(source: KeySource, { origin, keySet }: KeySource): KeySource {
  if (source.origin.kind !== 'fetched' || origin.kind !== 'fetched') return source
  return { ...source, origin: { ...source.origin, before: keySet } }
}

/** Forgets a loaded key set. */
export function unload(id: string): void {
  const sources = session.sources.filter((one) => one.id !== id)
  become({ ...session, sources, chosen: session.chosen === id ? null : session.chosen })
}

/** How long a Clear can be undone, in seconds. */
const UNDO_SECONDS = 60

/** Takes everything away; `undoClear` brings it back for a minute, unless something new is given. Then it is forgotten. */
export function clear(): void {
  const undo = { session, ofExamples }
  const generation = session.generation + 1
  ofExamples = new Set()
  become({ ...nothing, generation }, undo)
  afterSeconds(UNDO_SECONDS, () => {
    if (session.canUndo && session.generation === generation) become(session)
  })
}

/** Calls when everything is taken away from now on, until the returned function is called. */
export function whenCleared(then: () => void): () => void {
  const begun = session.generation
  return subscribe(() => {
    if (session.generation !== begun) then()
  })
}

export function undoClear(): void {
  if (!taken) return
  ofExamples = taken.ofExamples
  become({ ...taken.session, generation: session.generation })
}
