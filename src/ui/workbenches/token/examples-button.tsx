import { useId, useRef } from 'react'
import { workedExamples } from '../../../core/lab/examples'
import { openExample } from './open-example'

/** The examples, once the boxes are in use. */
export function ExamplesButton() {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  return (
    <>
      <button type="button" popoverTarget={id} className="quiet-button">
        Examples
      </button>
      <div ref={list} id={id} popover="auto" className="overlay m-auto w-96 max-w-[92vw] p-2">
        <ul>
          {workedExamples.map((example) => (
            <li key={example.title}>
              <button
                type="button"
                className="w-full rounded px-2 py-1.5 text-left hover:bg-sunken"
                onClick={() => {
                  list.current?.hidePopover()
                  void openExample(example)
                }}
              >
                {example.title}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
