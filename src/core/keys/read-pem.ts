import { readBase64url } from '../foundation/base64url'
import type { Flaw } from '../foundation/reading'
import { quote } from '../foundation/wording'
import type { Key } from './key'
import { type DerKey, readDerKey } from './read-der-key'
import { sshPublicKey, unsupportedBlock } from './unsupported-block'

export interface PemReading {
  readonly keys: readonly Key[]
  readonly flaws: readonly Flaw[]
}

/**
 * Reads the keys of a text in PEM (RFC 7468), also on one line, quoted, indented, with \n written out, or as base64
 * without its BEGIN and END lines. A chain of certificates gives the key of its first. Null when it is no PEM.
 */
export function readPem(text: string): PemReading | null {
  const blocks = blocksOf(text)
  if (blocks.length === 0) return readBare(text)
  const found: DerKey[] = []
  const flaws: Flaw[] = []
  for (const block of blocks) {
    if (/^EC ?PARAMETERS$/i.test(block.label)) continue
    const unsupported = unsupportedBlock(block.label, block.body)
    const key = unsupported === null ? readDerKey(bytesOf(block.body)) : null
    if (key) found.push(key)
    else if (unsupported) flaws.push(flawOf(block, 'UNSUPPORTED_BLOCK', unsupported))
    else flaws.push(flawOf(block, 'BLOCK_UNREADABLE', unreadableSentence(block)))
  }
  if (found.length + flaws.length === 0)
    flaws.push({
      reason: 'BLOCK_UNREADABLE',
      message: 'These are the parameters of a curve, without a key; paste the block of the public key as well.',
      at: 0,
      length: text.length,
    })
  const keys = found.map(({ key }) => key)
  const [first] = keys
  if (!first || !isChain(found)) return { keys, flaws }
  return { keys: [{ ...first, certificates: keys.flatMap(({ certificates }) => certificates) }], flaws }
}

interface Block {
  readonly label: string
  readonly body: string
  readonly at: number
  readonly end: number
}

// Word processors turn hyphens into dashes, and forms eat one: two are enough.
const boundary = /[-–—]{2,8} ?(BEGIN|END) ?([A-Z0-9 ]{1,64}?) ?[-–—]{2,8}/gi

/** The stretches between BEGIN and END lines; where one line is missing, the text's edge or the next line stands for it. */
function blocksOf(text: string): readonly Block[] {
  const marks = [...text.matchAll(boundary)].map((match) => ({
    begins: match[1]?.toUpperCase() === 'BEGIN',
    label: match[2] ?? '',
    at: match.index,
    end: match.index + match[0].length,
  }))
  return marks.flatMap(({ begins, label, at, end }, i) => {
    const next = marks[i + 1]
    if (begins) {
      const close = next?.at ?? text.length
      return [{ label, body: text.slice(end, close), at, end: next?.begins === false ? next.end : close }]
    }
    return i === 0 ? [{ label, body: text.slice(0, at), at: 0, end }] : []
  })
}

/** Base64 of a key in DER without any BEGIN or END line, or one line of OpenSSH. */
function readBare(text: string): PemReading | null {
  const body = text.trim()
  const block = { label: '', body, at: text.length - text.trimStart().length, end: text.trimEnd().length }
  const ssh = sshPublicKey(body)
  if (ssh) return { keys: [], flaws: [flawOf(block, 'UNSUPPORTED_BLOCK', ssh)] }
  if (/[-–—]{2,8} ?BEGIN [A-Z]/i.test(body))
    return { keys: [], flaws: [flawOf(block, 'BLOCK_UNREADABLE', unreadableSentence(block))] }
  // DER begins with a SEQUENCE, 0x30, which is “M” in base64.
  if (!/^["'\s]{0,8}M[A-Za-z0-9+/_\-=\s\\"']+$/.test(body)) return null
  const key = readDerKey(bytesOf(body))
  return key && { keys: [key.key], flaws: [] }
}

/** The bytes of a block, forgiving all that happens to PEM on its way through config files, shells and mail. */
function bytesOf(body: string): Uint8Array {
  const withoutHeaders = body.replace(/^[^\n\r\u2028\u2029:]*:.*$/gm, '')
  return readBase64url(withoutHeaders.replace(/\\[nrt]/g, '')).bytes
}

/** Whether each certificate was issued, by name, to the next one. */
function isChain(found: readonly DerKey[]): boolean {
  return found.every(({ certificate }, i) => {
    if (!certificate) return false
    const next = found[i + 1]?.certificate
    return i === found.length - 1 || (next != null && areEqual(certificate.issuer, next.subject))
  })
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}

function flawOf(block: Block, reason: string, message: string): Flaw {
  return { reason, message, at: block.at, length: block.end - block.at }
}

function unreadableSentence({ label }: Block): string {
  const found = label ? `The block ${quote(label)}` : 'The text'
  return `${found} is not the base64 of a key or a certificate; expected the whole of it, from BEGIN to END.`
}
