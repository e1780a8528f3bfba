import { useSyncExternalStore } from 'react'

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
  /** What the last Clear took away, so that it can be undone once. */
  readonly cleared: Session | null
}

const nothing: Session = { token: '', keys: '', which: 0, asOf: null, cleared: null }

let session = nothing
const listeners = new Set<() => void>()

function become(next: Session) {
  session = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The session as it stands; the component is drawn again when it changes. */
export function useSession(): Session {
  return useSyncExternalStore(subscribe, () => session)
}

/** Takes what the person gave. New input ends the chance to undo a Clear. */
export function give(change: Partial<Pick<Session, 'token' | 'keys' | 'which' | 'asOf'>>): void {
  const which = change.token === undefined ? session.which : 0
  become({ ...session, which, ...change, cleared: null })
}

/** Takes everything away; `undoClear` brings it back until something new is given. */
export function clear(): void {
  become({ ...nothing, cleared: { ...session, cleared: null } })
}

export function undoClear(): void {
  if (session.cleared) become(session.cleared)
}
