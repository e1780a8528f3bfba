import type { Pauses } from '../foundation/pauses'
import type { Key, KeySet } from './key'

/** What each defect states of a key. Plain, public values (`Facts`), from which a check makes its sentence. */
export interface DefectFacts {
  readonly EC_POINT_INVALID: { readonly crv: string; readonly fault: 'out_of_range' | 'infinity' | 'off_curve' }
  readonly OKP_LOW_ORDER: { readonly crv: string }
  /** `factor` is the least prime that divides the modulus, null where it is a square number. */
  readonly RSA_MODULUS_INVALID: { readonly factor: number | null }
  readonly ROCA_KEY: { readonly bits: number }
  readonly RSA_SHARED_FACTOR: { readonly other_kid: string | null; readonly other_pointer: string }
  /** `published` says where the private half is printed. */
  readonly KNOWN_TEST_KEY: { readonly published: string; readonly thumbprint: string }
  /** `index` in x5c, null where x5c as a whole is wrong. */
  readonly X5C_INVALID: { readonly index: number | null; readonly fault: CertificateFault }
  readonly X5C_KEY_MISMATCH: { readonly subject: string }
  /** The first certificate's validity, of every key that has one: whether that is a defect depends on the time. Seconds since the epoch. */
  readonly X5C_VALIDITY: {
    readonly subject: string
    readonly not_before: number | null
    readonly not_after: number | null
  }
  /** The certificate at `index` was not issued by the one after it. `checked`: what shows it. */
  readonly X5C_CHAIN_INVALID: {
    readonly index: number
    readonly checked: 'name' | 'signature'
    readonly issuer: string
    readonly next: string
  }
  /** `is`: what the stated value is instead, where that can be told. */
  readonly X5T_MISMATCH: { readonly stated: string; readonly computed: string; readonly is: 'sha256' | null }
  readonly X5T_S256_MISMATCH: { readonly stated: string; readonly computed: string; readonly is: 'sha1' | null }
  /** `compared`: whether there was a certificate, and its thumbprint is that. */
  readonly X5T_HEX_ENCODED: {
    readonly member: 'x5t' | 'x5t#S256'
    readonly stated: string
    readonly as: 'hex' | 'base64url_of_hex'
    readonly compared: boolean
  }
  /** `of`: the spelling of the key, or the other key, whose thumbprint the kid is. */
  readonly KID_NOT_THUMBPRINT: {
    readonly kid: string
    readonly thumbprint: string
    readonly of: 'written' | 'stripped' | 'sign_byte' | 'other_key'
    readonly other: string | null
  }
}

export type CertificateFault =
  | 'not_array'
  | 'empty'
  | 'not_string'
  | 'pem'
  | 'base64url'
  | 'white_space'
  | 'padding'
  | 'not_base64'
  | 'not_certificate'

export type DefectName = keyof DefectFacts

/** What only arithmetic or a certificate's inside shows of a key: too much work to be done while someone types. */
export type DefectOf<N extends DefectName> = { readonly name: N; readonly key: Key; readonly facts: DefectFacts[N] }
export type Defect = { [N in DefectName]: DefectOf<N> }[DefectName]

/** One thing to look for in the keys of a set. */
export interface Examination {
  readonly names: readonly DefectName[]
  /** Rests between keys (`pauses`), and rejects for nothing but an abort. */
  examine(keySet: KeySet, pauses: Pauses): Promise<readonly Defect[]>
}
