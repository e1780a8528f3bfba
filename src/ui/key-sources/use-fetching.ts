import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type FetchEvidence, TIME_LIMIT_MS } from '../../core/sources/evidence'
import type { AnswerGroup } from '../../core/sources/group-answers'
import type { KeySource } from '../../core/sources/key-source'
import { clockNow } from '../../platform/clock'
import {
  type FetchOptions,
  type FetchRun,
  fetchKeys,
  type Place,
  refreshKeys,
  takeCurlOutput,
} from '../queries/fetch-keys'
import { fetchMetadata } from '../queries/fetch-metadata'
import { probeAgain } from '../queries/probe-again'
import { sampleKeys } from '../queries/sample-keys'
import { currentSession, load, whenCleared } from '../session'

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
  /** `issuer`: whose metadata named the place, when that is known already. */
  fetch(place: Place, issuer?: string): void
  /** Metadata alone, without the keys that they name. */
  fetchMetadata(place: Place): void
  refresh(source: KeySource): void
  sampleFive(source: KeySource): void
  probe(): void
  /** Takes a request that was made otherwise: what curl printed. */
  take(evidence: FetchEvidence): void
  cancel(): void
}

type State = Pick<Fetching, 'asking' | 'run' | 'sample'>

const idle: State = { asking: null, run: null, sample: null }

type Job = (options: FetchOptions) => Promise<Partial<Pick<Fetching, 'run' | 'sample'>>>

/**
 * Fetches on clicks only, with the settings that keep a query from asking by itself. `onRun` takes what a click came to; a
 * key set is loaded by itself.
 */
export function useFetching(onRun?: (run: FetchRun) => void): Fetching {
  const [{ asking, run, sample }, setState] = useState(idle)
  const abort = useRef<AbortController | null>(null)
  const { mutate: begin } = useMutation({
    networkMode: 'always',
    retry: false,
    gcTime: 0,
    mutationFn: async (job: Job) => {
      const controller = new AbortController()
      abort.current = controller
      const begun = currentSession().generation
      const listening = whenCleared(() => controller.abort())
      const onAsk = (url: string) =>
        setState((now) => ({ ...now, asking: { url, until: clockNow() + TIME_LIMIT_MS / 1000, bytes: 0 } }))
      const onProgress = (bytes: number) =>
        setState((now) => ({ ...now, asking: now.asking && { ...now.asking, bytes } }))
      const done = await job({ signal: controller.signal, onAsk, onProgress })
      listening()
      return begun === currentSession().generation ? done : {}
    },
    onSuccess: (done) => {
      setState((now) => ({ ...now, ...done, asking: null }))
      if (done.run?.source) load(done.run.source)
      if (done.run) onRun?.(done.run)
    },
  })
  useEffect(() => () => abort.current?.abort(), [])
  // A button that were disabled meanwhile would lose the focus: it says that it is, and does nothing.
  const mutate = (job: Job) => {
    if (!asking) begin(job)
  }
  return {
    asking,
    run,
    sample,
    fetch: (place, issuer) => mutate(async (options) => ({ run: await fetchKeys(place, options, issuer) })),
    fetchMetadata: (place) => mutate(async (options) => ({ run: await fetchMetadata(place, options) })),
    refresh: (source) => mutate(async (options) => ({ run: await refreshKeys(source, options) })),
    sampleFive: (source) => mutate(async (options) => ({ sample: await sampleKeys(source, options) })),
    probe: () => run && mutate(async (options) => ({ run: await probeAgain(run, options) })),
    take: (evidence) => mutate(async () => ({ run: await takeCurlOutput(evidence, run?.issuer ?? null) })),
    cancel: () => abort.current?.abort(),
  }
}
