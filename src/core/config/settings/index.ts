import allowedHosts from './allowed-hosts'
import checks from './checks'
import help from './help'
import keySetPath from './key-set-path'
import profiles from './profiles'
import title from './title'

/** Every setting there is, in the order of the documentation. */
export const settings = [title, help, allowedHosts, keySetPath, profiles, checks] as const

/** What each setting says. */
export type Settings = { readonly [One in (typeof settings)[number] as One['name']]: One['unset'] }
