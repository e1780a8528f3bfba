import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { breatheEvery } from '../../platform/clock'
import { boxReader } from './box-reader'
import { type BoxReading, unread } from './box-reading'
import type { LongReading } from './long-reading'
import { readingProgress } from './reading-progress'
import { isLeap, useSettled } from './use-settled'

/** From this length on, in characters, reading a text at once would hold the page for more than some frames. */
const SLOW_FROM = 1_000_000
/** From this length on it is told how far the reading is: what is shorter is read before that could be seen. */
const TOLD_FROM = 4_000_000
/** How long it is read between two rests, in milliseconds: a key that is typed meanwhile is drawn in its frame. */
const STEP_MS = 8

export interface Box {
  readonly reading: BoxReading
  /** Null where nothing takes longer. */
  readonly long: LongReading | null
}

/**
 * What the text of the key box comes to. A long one is read in the background, and until then stands what was read of the
 * text that was edited, or nothing where another text took its place, or where the reading was cancelled: no verdict may
 * rest on keys that are gone.
 */
export function useBox(keys: string): Box {
  const text = useSettled(keys)
  const isLong = text.length >= SLOW_FROM
  const { data: reader } = useQuery({ ...boxReader, enabled: keys.trim() !== '' })
  const [slow, setSlow] = useState(unread)
  const [cancelled, setCancelled] = useState<string | null>(null)
  const [progress] = useState(readingProgress)
  const isCancelled = isLong && cancelled === text
  useEffect(() => {
    if (!isLong || !reader || isCancelled) return
    const stop = new AbortController()
    progress.tell(null)
    reader
      .readBoxSlowly(text, { breathe: breatheEvery(STEP_MS), signal: stop.signal }, progress.tell)
      .then(setSlow, () => undefined)
    return () => stop.abort()
  }, [text, isLong, reader, isCancelled, progress])
  // What Clear took away is not held here either.
  if (!isLong && slow !== unread) setSlow(unread)
  if (cancelled !== null && cancelled !== text) setCancelled(null)
  const isWaiting = text.length >= TOLD_FROM && (isCancelled || slow.text !== text)
  const { length } = text
  const long = useMemo(
    () =>
      isWaiting
        ? { length, progress, isCancelled, cancel: () => setCancelled(text), again: () => setCancelled(null) }
        : null,
    [isWaiting, length, progress, isCancelled, text],
  )
  if (!reader) return { reading: unread, long }
  if (!isLong) return { reading: reader.readBox(text), long }
  return { reading: isCancelled || isLeap(text, slow.text) ? unread : slow, long }
}
