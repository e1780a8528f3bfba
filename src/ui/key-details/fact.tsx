import type { ReactNode } from 'react'

/** A name and its value, in a list of facts; the value is drawn as data. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className="min-w-0 font-mono [overflow-wrap:anywhere] whitespace-pre-wrap">{children}</dd>
    </>
  )
}
