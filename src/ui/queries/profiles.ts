import { builtInProfiles } from '../../core/profiles'
import type { Profile } from '../../core/profiles/profile'
import { useConfigIfRead } from './config'

/** Every profile there is, the team's first, in the place of a built-in one of the same name; null until they are known. */
export function useProfiles(): readonly Profile[] | null {
  const config = useConfigIfRead()
  if (config === null) return null
  const own = config.settings.profiles
  return [...own, ...builtInProfiles.filter(({ name }) => !own.some((one) => one.name === name))]
}
