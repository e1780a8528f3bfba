import checks from './checks'
import keySetPath from './key-set-path'

/** Every setting there is, in the order of the documentation. */
export const settings = [checks, keySetPath] as const

/** What each setting says. */
export type Settings = { readonly [One in (typeof settings)[number] as One['name']]: One['unset'] }
