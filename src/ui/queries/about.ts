import { type QueryFunctionContext, queryOptions, useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { identityOf } from './identity'

/** What is asked of two objects. The answer lives as long as both of them do. */
export interface Question<T> {
  readonly query: ReturnType<typeof queryFor>
  /** Undefined as long as there is none. */
  readonly answer: T | undefined
}

/**
 * Makes a question of what takes a while to say of two objects. The library knows them by their identity and holds them
 * weakly, and of the answer it holds only that it is there: for what it holds of a query that is over is not soon let go, and
 * here that would be a token and its keys. (V8 keeps the getter of the last `signal` with the code of `Query.fetch`, and by
 * it that query.)
 */
export function askAbout<A extends object, B extends object, T>(
  name: string,
  ask: (first: A, second: B, context: Pick<QueryFunctionContext, 'signal'>) => Promise<T>,
) {
  const answers = new WeakMap<A, WeakMap<B, T>>()
  return (first: A, second: B, isWanted = true): Question<T> => {
    const [a, b] = [new WeakRef(first), new WeakRef(second)]
    const run = async (context: QueryFunctionContext) => {
      const [one, other] = [a.deref(), b.deref()]
      // Whoever asked has gone, and what was asked about with them.
      if (!one || !other) return false
      const answer = await ask(one, other, context)
      const known = answers.get(one) ?? new WeakMap<B, T>()
      answers.set(one, known.set(other, answer))
      return true
    }
    const answer = answers.get(first)?.get(second)
    const queryKey = [name, identityOf(first), identityOf(second)]
    return { query: queryFor(queryKey, run, isWanted && answer === undefined), answer }
  }
}

const queryFor = (
  queryKey: readonly unknown[],
  queryFn: (context: QueryFunctionContext) => Promise<boolean>,
  enabled: boolean,
) => queryOptions({ queryKey, queryFn, enabled })

/** The answer to a question, and how far it is. */
export function useAnswer<T>({ query, answer }: Question<T>) {
  const { isFetching, isError } = useQuery(query)
  return { answer, isFetching, isError }
}

/** The answers to any number of questions, as far as they are there; the same array as long as they are the same. */
export function useAnswers<T>(questions: readonly Question<T>[]): readonly (T | undefined)[] {
  useQueries({ queries: questions.map(({ query }) => query), combine: countFetching })
  const answers = questions.map(({ answer }) => answer)
  const [last, setLast] = useState(answers)
  if (answers.length === last.length && answers.every((answer, i) => answer === last[i])) return last
  setLast(answers)
  return answers
}

const countFetching = (results: readonly { readonly isFetching: boolean }[]) =>
  results.filter(({ isFetching }) => isFetching).length
