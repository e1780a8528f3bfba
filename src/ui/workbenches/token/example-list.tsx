import { exampleGroups } from './example-groups'
import { makeExample } from './open-example'

/** The examples by what they show, each to be opened. */
export function ExampleList({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <>
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
                    onOpen()
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
    </>
  )
}
