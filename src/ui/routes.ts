import { useHash } from './parts/use-hash'
import { type Workbench, workbenches } from './workbenches'

/** The workbench that the address names: `#/token`, `#/reference/ALG_NONE`, `#/token?link=1`. Any other opens the first. */
export function useWorkbench(): Workbench {
  const [hash = ''] = useHash().split('?', 1)
  return workbenches.find(({ name }) => hash === `#/${name}` || hash.startsWith(`#/${name}/`)) ?? workbenches[0]
}

/** Whether the address opens the page that is drawn into index.html at build: the first, as nobody has touched it. */
export function opensAsBuilt(): boolean {
  return ['', `#/${workbenches[0].name}`].includes(location.hash)
}
