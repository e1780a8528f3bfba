import { Suspense, useEffect, useRef } from 'react'
import { showPageTitle } from '../platform/page-title'
import { ConfigNotice } from './config-notice'
import { InsecureNotice } from './insecure-notice'
import { PageFoot } from './page-foot'
import { AsOfButton } from './parts/as-of-button'
import { LedgerButton } from './parts/ledger-button'
import { ThemeButton } from './parts/theme-button'
import { useSetting } from './queries/config'
import { useWorkbench } from './routes'
import { give, useSession } from './session'
import { OpenedLink } from './sharing/opened-link'
import { ShareButton } from './sharing/share-button'
import { workbenches } from './workbenches'

/** The frame around every workbench. */
export function App() {
  const here = useWorkbench()
  const asOf = useSession((session) => session.asOf)
  const generation = useSession((session) => session.generation)
  const title = useSetting('title') ?? 'Latchkey'
  const allowedHosts = useSetting('allowed_hosts') ?? null
  useEffect(() => showPageTitle(title), [title])
  const nav = useRef<HTMLElement>(null)
  useEffect(() => showLink(nav.current, here.name), [here])
  return (
    <>
      <header className="flex flex-wrap items-center gap-x-1 border-b border-line px-3.5 tablet:gap-x-4 tablet:px-5 desk:h-11 desk:flex-nowrap">
        <span className="flex h-11 min-w-0 items-center gap-2 font-semibold tracking-tight">
          <Key />
          <span title={title} className="max-w-72 truncate">
            {title}
          </span>
        </span>
        <nav
          ref={nav}
          aria-label="Main"
          className="order-last -ml-2.5 flex h-9 w-full min-w-0 gap-0.5 overflow-x-auto desk:order-none desk:ml-0 desk:h-full desk:w-auto"
        >
          {inNavigation.map(({ name, title: link }) => (
            <a
              key={name}
              href={`#/${name}`}
              aria-current={name === here.name ? 'page' : undefined}
              className="-mb-px grid place-items-center border-b-2 border-transparent px-2.5 whitespace-nowrap text-soft aria-[current]:border-ink aria-[current]:text-ink"
            >
              {link}
            </a>
          ))}
        </nav>
        <div className="ml-auto flex flex-wrap items-center justify-end tablet:gap-1 tablet:shrink-0 tablet:flex-nowrap">
          <LedgerButton allowedHosts={allowedHosts} />
          <ShareButton workbench={here} />
          <AsOfButton asOf={asOf} onChange={(time) => give({ asOf: time })} />
          <ThemeButton />
        </div>
      </header>
      <InsecureNotice />
      <ConfigNotice />
      <OpenedLink />
      <main className="flex grow flex-col">
        <Suspense
          fallback={
            <p role="status" className="px-3.5 py-4 text-soft tablet:px-5">
              Opening {here.title}.
            </p>
          }
        >
          {/* What Clear took away is not held by anything below: no state, no query, no memo. */}
          <here.View key={generation} />
        </Suspense>
      </main>
      <PageFoot />
    </>
  )
}

/** On a narrow screen the links scroll sideways, and the page that is open is among those seen. */
function showLink(nav: HTMLElement | null, name: string) {
  const link = nav?.querySelector(`a[href="#/${name}"]`)?.getBoundingClientRect()
  if (!nav || !link) return
  const { left, right } = nav.getBoundingClientRect()
  nav.scrollLeft += Math.max(0, link.right - right) + Math.min(0, link.left - left)
}

const inNavigation = workbenches.filter(({ aside }) => !aside)

function Key() {
  return (
    <svg
      width="17"
      height="17"
      viewBox="0 0 24 24"
      className="shrink-0"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <circle cx="8" cy="15" r="4.5" />
      <path d="m11.3 11.7 8.2-8.2M16 7l3 3" />
    </svg>
  )
}
