import type { ComponentType } from 'react'
import { lazyPart } from '../parts/lazy-part'
import { TokenWorkbench } from './token/token-workbench'

/** One page of Latchkey. A workbench is listed here when it works, and not before. */
export interface Workbench {
  /** The route: `#/<name>`; what follows it after a slash is the workbench's own to read. */
  readonly name: string
  /** The link in the main navigation. */
  readonly title: string
  readonly View: ComponentType
  /** Linked from elsewhere, and not in the main navigation. */
  readonly aside?: true
}

/** In the order of the navigation; the first is where the page opens. */
export const workbenches: readonly [Workbench, ...Workbench[]] = [
  { name: 'token', title: 'Token', View: TokenWorkbench },
  { name: 'key-sets', title: 'Key sets', View: onDemand(() => import('./key-sets/key-sets-workbench')) },
  { name: 'rotation', title: 'Rotation', View: onDemand(() => import('./rotation/rotation-workbench')) },
  { name: 'policy', title: 'Policy', View: onDemand(() => import('./policy/policy-workbench')) },
  { name: 'provider', title: 'Provider', View: onDemand(() => import('./provider/provider-workbench')) },
  { name: 'reference', title: 'Reference', View: onDemand(() => import('./reference/reference-workbench')) },
  {
    name: 'security',
    title: 'Security',
    View: onDemand(() => import('./security/security-workbench')),
    aside: true,
  },
]

/** A workbench that is loaded when it is first opened. */
function onDemand(load: () => Promise<{ readonly default: ComponentType }>): ComponentType {
  return lazyPart(async () => (await load()).default)
}
