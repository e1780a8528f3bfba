import type { ReactNode } from 'react'

interface SectionHeadProps {
  readonly title: string
  readonly tone?: string
  readonly children?: ReactNode
}

/** A section's title on the left, what can be done with it on the right. */
export function SectionHead({ title, tone = '', children }: SectionHeadProps) {
  return (
    <div className="mb-2 flex min-h-6 flex-wrap items-center gap-2">
      <h2 className={tone}>{title}</h2>
      <div className="ml-auto flex flex-wrap items-center gap-0.5 text-small text-soft">{children}</div>
    </div>
  )
}
