import { useHash } from './parts/use-hash'
import { type Workbench, workbenches } from './workbenches'

/** The workbench that the address names: `#/token`, `#/reference/ALG_NONE`, `#/token?link=1`. Any other opens the first. */
export function useWorkbench(): Workbench {
  const [hash = ''] = useHash().split('?', 1)
  return workbenches.find(({ name }) => hash === `#/${name}` || hash.startsWith(`#/${name}/`)) ?? workbenches[0]
}
