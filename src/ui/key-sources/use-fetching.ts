import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { TIME_LIMIT_MS } from '../../core/sources/evidence'
import type { AnswerGroup } from '../../core/sources/group-answers'
import type { KeySource } from '../../core/sources/key-source'
import { clockNow } from '../../platform/clock'
import { type FetchOptions, type FetchRun, fetchKeys, type Place, refreshKeys } from '../queries/fetch-keys'
import { probeAgain } from '../queries/probe-again'
import { sampleKeys } from '../queries/sample-keys'
import { load } from '../session'

/** What is being asked just now. */
export interface Asking {
  readonly url: string
  /** When it gives up, in seconds since the epoch. */
  readonly until: number
  /** Bytes of the body that came so far. */
  readonly bytes: number
}

/** Everything that is fetched on a click, one click at a time. */
export interface Fetching {
  readonly asking: Asking | null
  /** What the last click came to. */
  readonly run: FetchRun | null
  /** What asking several times came to, and for which source. */
  readonly sample: { readonly id: string; readonly groups: readonly AnswerGroup[]; readonly failed: number } | null
  fetch(place: Place): void
  refresh(source: KeySource): void
  sampleFive(source: KeySource): void
  probe(): void
  /** Takes a run that was made otherwise: from what curl printed. */
  take(run: FetchRun): void
  cancel(): void
}

type Job = (options: FetchOptions) => Promise<Partial<Pick<Fetching, 'run' | 'sample'>>>

/** Fetches on clicks only, with the settings that keep a query from asking by itself. */
export function useFetching(): Fetching {
  const [asking, setAsking] = useState<Asking | null>(null)
  const [run, setRun] = useState<FetchRun | null>(null)
  const [sample, setSample] = useState<Fetching['sample']>(null)
  const abort = useRef<AbortController | null>(null)
  const { mutate } = useMutation({
    networkMode: 'always',
    retry: false,
    gcTime: 0,
    mutationFn: async (job: Job) => {
      const controller = new AbortController()
      abort.current = controller
      const onAsk = (url: string) => setAsking({ url, until: clockNow() + TIME_LIMIT_MS / 1000, bytes: 0 })
      const onProgress = (bytes: number) => setAsking((now) => now && { ...now, bytes })
      return job({ signal: controller.signal, onAsk, onProgress })
    },
    onSuccess: ({ run: ran, sample: sampled }) => {
      if (ran) take(ran)
      if (sampled) setSample(sampled)
    },
    onSettled: () => setAsking(null),
  })
  useEffect(() => () => abort.current?.abort(), [])
  const take = (ran: FetchRun) => {
    setRun(ran)
    if (ran.source) load(ran.source)
  }
  return {
    asking,
    run,
    sample,
    fetch: (place) => mutate(async (options) => ({ run: await fetchKeys(place, options) })),
    refresh: (source) => mutate(async (options) => ({ run: await refreshKeys(source, options) })),
    sampleFive: (source) => mutate(async (options) => ({ sample: await sampleKeys(source, options) })),
    probe: () => run && mutate(async (options) => ({ run: await probeAgain(run, options) })),
    take,
    cancel: () => abort.current?.abort(),
  }
}
