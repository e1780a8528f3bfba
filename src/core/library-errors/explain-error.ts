import type { Inspection } from '../verdict/inspection'
import type { FoundError } from './find-library-errors'
import type { Here } from './here'
import { lookHere } from './look-here'

/** An error of a library, set beside what Latchkey found of the same token and set. Quoted values stand in “ ”. */
export interface Explained {
  /** "PyJWT says “Signature verification failed”." */
  readonly says: string
  /** What the library checked when it says so. */
  readonly checked: string
  readonly here: Here
  /** Where the text was read: the path in the library's source with its version, and the address. */
  readonly source: { readonly label: string; readonly url: string }
}

/** Explains an error that was found in a log by the token and the keys at hand. Total and pure. */
export function explainError(found: FoundError, inspection: Inspection): Explained {
  return {
    says: `${found.library} says “${found.message}”.`,
    checked: found.checked,
    here: lookHere(found, inspection),
    source: { label: sourceLabel(found.file), url: found.file },
  }
}

/** "jwt/api_jws.py, jpadilla/pyjwt 2.15.1"; of a commit its first seven digits. */
function sourceLabel(file: string): string {
  const [owner, repository, , revision = '', ...path] = file.replace('https://github.com/', '').split('/')
  const version = /^[\da-f]{40}$/.test(revision) ? `at ${revision.slice(0, 7)}` : revision
  return `${path.at(-1)}, ${owner}/${repository} ${version}`
}
