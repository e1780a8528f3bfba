import { enterRequest } from './ledger'

let read: Promise<string> | null = null

/**
 * The text of `config.json` beside this page, asked for once, when it is first needed; '' when there is none. It is a
 * file of the page itself, and is listed like every request.
 */
export function readConfigFile(): Promise<string> {
  read ??= ask()
  return read
}

async function ask(): Promise<string> {
  const url = new URL('config.json', document.baseURI).href
  const ended = enterRequest(
    url,
    'The settings of this page: is there a path on its own site for key sets that lack CORS?',
  )
  try {
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' })
    const text = response.ok ? await response.text() : ''
    ended(String(response.status), text.length)
    return text
  } catch {
    ended('failed', 0)
    return ''
  }
}
