import { signatureAlgorithm } from '../algorithms/jws'
import { readBase64url } from '../foundation/base64url'
import { stringMember } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import { closesObject, readHeader } from './header'

/** How far a token has been read, chunk by chunk; answers whether more of it can follow. */
export class Progress {
  dots = 0
  hasTilde = false
  /** Characters since the last dot. */
  tailLength = 0
  private head = ''
  private tail = ''
  private tailEnd = ''
  private header: JsonObject | null | undefined
  // Each look at a segment costs its length: few looks keep the reading linear.
  private looks = 4

  add(chunk: string): void {
    const inHeader = this.dots === 0
    const first = chunk.indexOf('.')
    if (inHeader) this.head += first < 0 ? chunk : chunk.slice(0, first)
    for (let dot = first; dot >= 0; dot = chunk.indexOf('.', dot + 1)) this.dots++
    const piece = first < 0 ? chunk : chunk.slice(chunk.lastIndexOf('.') + 1)
    if (first >= 0) {
      this.tail = ''
      this.tailEnd = ''
      this.tailLength = 0
    }
    this.tail += piece
    this.tailEnd = (this.tailEnd + piece.slice(-4)).slice(-4)
    this.tailLength += piece.length
    this.hasTilde ||= chunk.includes('~')
  }

  get endsWithDot(): boolean {
    return this.dots > 0 && this.tailLength === 0
  }

  get endsWithTilde(): boolean {
    return this.tailEnd.endsWith('~')
  }

  /** Dots of a whole token: 4 in a JWE (RFC 7516 §7.1) and in an SD-JWT with key binding, else 2. */
  get most(): number {
    return this.hasTilde || this.isEncrypted ? 4 : 2
  }

  /**
   * Whether the segment in hand is whole, so that only a dot, a tilde or padding can go on. Where several lengths are
   * possible (RSA), a full line may have been broken at one by chance.
   */
  isComplete(atFullLine: boolean): boolean {
    if (this.hasTilde) return false
    if (this.dots < (this.isEncrypted ? 1 : 2)) return this.tailIsObject()
    if (!this.completes(0)) return false
    return !atFullLine || this.tailLength === Math.max(...this.lastLengths())
  }

  /** Whether so many more characters would make the last segment longer than its algorithm allows. */
  overshoots(length: number): boolean {
    if (this.hasTilde || this.dots !== this.most) return false
    const lengths = this.lastLengths()
    return lengths.length > 0 && this.tailLength + length > Math.max(...lengths) + PADDING
  }

  /** Whether so many more characters make the last segment as long as its algorithm has it. */
  completes(length: number): boolean {
    return !this.hasTilde && this.dots === this.most && this.lastLengths().includes(this.tailLength + length)
  }

  private get isEncrypted(): boolean {
    return stringMember(this.facts(), 'enc') !== undefined
  }

  private facts(): JsonObject | null {
    if (this.dots === 0) return null
    if (this.header === undefined) this.header = readHeader(this.head)
    return this.header
  }

  private lastLengths(): readonly number[] {
    const enc = stringMember(this.facts(), 'enc')
    if (enc !== undefined) return tagLengths(enc)
    const alg = stringMember(this.facts(), 'alg')
    if (alg === undefined) return []
    if (alg.toLowerCase() === 'none') return [0]
    const algorithm = signatureAlgorithm(alg)
    if (!algorithm) return []
    if (algorithm.signatureBytes !== null) return [characters(algorithm.signatureBytes)]
    return (algorithm.kty === 'RSA' ? rsaBytes : eddsaBytes).map(characters)
  }

  private tailIsObject(): boolean {
    if (this.looks === 0 || this.tailLength % 4 === 1) return false
    if (!closesObject(readBase64url(this.tailEnd.slice(-(this.tailLength % 4 || 4))).bytes.at(-1))) return false
    this.looks--
    return readHeader(this.tail) !== null
  }
}

const PADDING = 2
const rsaBytes = [128, 192, 256, 384, 512, 1024]
const eddsaBytes = [64, 114]
const characters = (bytes: number) => Math.ceil((bytes * 4) / 3)

/** Characters of the tag: RFC 7518 §5.2.3 to §5.2.5, §5.3. */
function tagLengths(enc: string): readonly number[] {
  if (enc.endsWith('GCM') || enc.endsWith('CBC-HS256')) return [characters(16)]
  if (enc.endsWith('CBC-HS384')) return [characters(24)]
  return enc.endsWith('CBC-HS512') ? [characters(32)] : []
}
