import { useHash } from './parts/use-hash'
import { type Workbench, workbenches } from './workbenches'

/** The workbench that the address names: `#/token`, `#/reference/ALG_NONE`. Any other address opens the first. */
export function useWorkbench(): Workbench {
  const hash = useHash()
  return workbenches.find(({ name }) => hash === `#/${name}` || hash.startsWith(`#/${name}/`)) ?? workbenches[0]
}
