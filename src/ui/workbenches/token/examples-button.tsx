import { useId, useRef } from 'react'
import { exampleGroups } from './example-groups'
import { makeExample } from './open-example'

/** The examples, once the boxes are in use. */
export function ExamplesButton() {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  return (
    <>
      <button type="button" popoverTarget={id} className="quiet-button">
        Examples
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        className="overlay m-auto max-h-[86dvh] w-96 max-w-[92vw] overflow-y-auto p-2"
      >
        {exampleGroups.map(({ title, examples }) => (
          <section key={title} aria-label={title}>
            <h2 className="px-2 pt-2 pb-1 text-small text-soft">{title}</h2>
            <ul>
              {examples.map((example) => (
                <li key={example.title}>
                  <button
                    type="button"
                    className="w-full rounded px-2 py-1 text-left hover:bg-sunken"
                    onClick={() => {
                      list.current?.hidePopover()
                      void makeExample(example)
                    }}
                  >
                    {example.title}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}
