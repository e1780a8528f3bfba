import type { SignatureAlgorithm } from '../algorithms/signature-algorithm'
import type { KeyMaterial } from '../keys/key'

export type EngineName = 'WebCrypto through jose' | 'WebCrypto' | 'noble'

/** What came of trying one key. `undecided` is never drawn as a refusal. */
export type Verdict =
  | { readonly state: 'valid'; readonly engine: EngineName }
  | { readonly state: 'invalid'; readonly engine: EngineName }
  | {
      readonly state: 'undecided'
      /** `unsupported`: no engine has the algorithm. `key_refused`: no engine takes the key. */
      readonly reason: 'unsupported' | 'key_refused'
      readonly detail: string
    }

/** One verification to do. */
export interface Work {
  readonly algorithm: SignatureAlgorithm
  readonly key: KeyMaterial
  /** ASCII(header '.' payload), RFC 7515 §5.1. */
  readonly signingInput: string
  readonly signature: Uint8Array<ArrayBuffer>
}

/** A way to verify a signature. Never throws and never rejects. */
export interface Engine {
  readonly name: EngineName
  verify(work: Work): Promise<Verdict>
}
