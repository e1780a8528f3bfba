import { type ComponentType, lazy } from 'react'
import { NotLoaded } from './not-loaded'

/** A part of the page that is loaded when it is first drawn; where it cannot be, that is said in its place. */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>) {
  return lazy(() =>
    load().then(
      (part) => ({ default: part }),
      () => ({ default: NotLoaded as ComponentType<P> }),
    ),
  )
}
