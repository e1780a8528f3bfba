import { claimsChecks } from './claims/index'
import type { Check } from './define-check'
import { discoveryChecks } from './discovery/index'
import { fetchChecks } from './fetch/index'
import { keySetChecks } from './key-set/index'
import { linkChecks } from './link/index'
import { lookupChecks } from './lookup/index'
import { providerChecks } from './provider/index'
import { rotationChecks } from './rotation/index'
import { tokenChecks } from './token/index'

/** Every check, in reading order: the order of reports and of the reference. */
export const checks: readonly Check[] = [
  ...tokenChecks,
  ...lookupChecks,
  ...claimsChecks,
  ...keySetChecks,
  ...fetchChecks,
  ...discoveryChecks,
  ...rotationChecks,
  ...providerChecks,
  ...linkChecks,
]
