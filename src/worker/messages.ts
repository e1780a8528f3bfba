import type { Key, KeySet } from '../core/keys/key'
import type { jobs } from './jobs'

type Jobs = typeof jobs
export type JobName = keyof Jobs
export type GivenOf<Name extends JobName> = Parameters<Jobs[Name]>[0]
export type ResultOf<Name extends JobName> = Awaited<ReturnType<Jobs[Name]>>

/** From the page, or from a worker that has others help. What is large comes in parts, so that no message holds the page for longer than a frame. */
export type Order =
  | { readonly order: 'do'; readonly id: number; readonly job: JobName; readonly given: unknown }
  | { readonly order: 'stop'; readonly id: number }
  | { readonly order: 'text'; readonly number: number; readonly part: string }
  | { readonly order: 'keys'; readonly number: number; readonly form: KeySet['form']; readonly part: readonly Key[] }
  /** How many others may help, each in a worker of its own. */
  | { readonly order: 'hire'; readonly helpers: number }
  | { readonly order: 'forget'; readonly number: number }

/** To whoever gave the order. `ready` is the first. */
export type Answer =
  | { readonly answer: 'ready' }
  | { readonly answer: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly answer: 'done'; readonly id: number; readonly result: unknown }
  | { readonly answer: 'failed'; readonly id: number }
