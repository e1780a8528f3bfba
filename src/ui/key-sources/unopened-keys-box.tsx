import { SectionHead } from '../parts/section-head'
import { KeysTextBox } from './keys-text-box'

/** Stands for the key box until that is loaded, and takes what is pasted. */
export function UnopenedKeysBox() {
  return (
    <section className="min-w-0 px-3.5 pt-3.5 pb-4 tablet:px-5">
      <SectionHead title="Keys" />
      <KeysTextBox />
      <div id="keys-notes" />
    </section>
  )
}
