import { TIME_LIMIT_MS } from '../core/sources/evidence'
import { isOneFile, sendsNothing } from './build-profile'
import { enterRequest } from './ledger'

export interface ConfigFile {
  /** '' when there is none. */
  readonly text: string
  /** Of the answer, in HTTP's numbers; 0 when none came. */
  readonly status: number
}

let read: Promise<ConfigFile> | null = null

/**
 * `config.json` beside this page, asked for once, when the page is opened: before anything was given, and with nothing of
 * what is given. It is a file of the page itself, and is listed as that.
 */
export function readConfigFile(): Promise<ConfigFile> {
  read ??= ask()
  return read
}

async function ask(): Promise<ConfigFile> {
  // Outside a page, in a test, nothing stands beside it; nor beside a single file, and the offline build may ask nobody.
  if (typeof document === 'undefined' || isOneFile || sendsNothing) return { text: '', status: 0 }
  const url = new URL('config.json', document.baseURI).href
  const ended = enterRequest(url, 'The settings that the host of this page may have made.', { ofPage: true })
  const signal = AbortSignal.timeout(TIME_LIMIT_MS)
  try {
    const response = await fetch(url, { mode: 'same-origin', referrerPolicy: 'no-referrer', cache: 'no-cache', signal })
    const text = response.ok ? await response.text() : ''
    ended(String(response.status), text.length)
    return { text, status: response.status }
  } catch {
    ended('failed', 0)
    return { text: '', status: 0 }
  }
}
