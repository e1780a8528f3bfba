import { type RefObject, useEffect, useRef } from 'react'

/** By what it was drawn from: the name of the element to go on at. */
const awaited = new WeakMap<object, string>()

/**
 * The element of this name takes the focus, once, when it is next drawn from the same `drawnFrom`: where somebody left off,
 * or what was opened to be looked at. Once that has changed, nothing is awaited.
 */
export function awaitFocus(drawnFrom: object, name: string): void {
  awaited.set(drawnFrom, name)
}

/** For an element that may be awaited. */
export function useAwaited<E extends HTMLElement>(drawnFrom: object, name: string): RefObject<E | null> {
  const element = useRef<E>(null)
  useEffect(() => {
    if (awaited.get(drawnFrom) !== name) return
    awaited.delete(drawnFrom)
    element.current?.focus()
  }, [drawnFrom, name])
  return element
}
