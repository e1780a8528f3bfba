import { useCallback, useMemo, useState } from 'react'
import { findMatching } from '../../../core/keys/find-keys'
import type { Key } from '../../../core/keys/key'
import { KeyDetails } from '../../key-details/key-details'
import { useCertificateReader } from '../../key-details/use-certificate-reader'
import { ClearButtons } from '../../key-sources/clear-buttons'
import { KeysBox } from '../../key-sources/keys-box'
import { type KeySources, useKeySources } from '../../key-sources/use-key-sources'
import { give } from '../../session'
import { asksForMisses, findAnswer } from './find-answer'
import { FindBox } from './find-box'
import { KeysTable } from './keys-table'
import { SourceChoice } from './source-choice'
import { Start } from './start'
import { useNearMisses } from './use-near-misses'
import { useNow } from './use-now'
import { openButtonId } from './use-rows'
import { useWarmSearch } from './use-warm-search'

/** Every key of a set, and whether a kid is there: without any token. */
export default function KeySetsWorkbench() {
  return <KeySets known={useKeySources(null)} />
}

const noKeys: readonly Key[] = []

function KeySets({ known }: { readonly known: KeySources }) {
  const { all: sources, current } = known
  const [text, setText] = useState('')
  const [opened, setOpened] = useState<Key | null>(null)
  const now = useNow()
  const source = current ?? undefined
  const keys = source?.keySet.keys ?? noKeys
  const isHashed = useWarmSearch(keys)
  // Nothing that is listed for a blank text changes with the thumbprints, and a new list would be scrolled to its top.
  const asksHashes = isHashed && text.trim() !== ''
  const matching = useMemo(() => findMatching(text, keys, asksHashes), [text, keys, asksHashes])
  const near = useNearMisses(text, keys, asksForMisses(text, keys, matching.length))
  const answer = useMemo(() => {
    const others = sources.filter((one) => one !== source)
    return findAnswer(text, keys, others, { near: near ?? [], isHashed })
  }, [text, keys, sources, source, near, isHashed])
  // What may be meant is shown where nothing matches.
  const rows = useMemo(
    () => (matching.length > 0 ? matching : (answer?.misses ?? []).map(({ key }) => key)),
    [matching, answer],
  )
  const isCertified = useMemo(() => keys.some(({ certificates }) => certificates.length > 0), [keys])
  const reader = useCertificateReader(isCertified)
  const openedAt = opened === null ? -1 : keys.indexOf(opened)
  const turn = useCallback(
    (index: number) => setOpened((before) => (before === keys[index] ? null : (keys[index] ?? null))),
    [keys],
  )
  const close = () => {
    setOpened(null)
    document.getElementById(openButtonId(openedAt))?.focus()
  }
  return (
    <>
      <h1 className="sr-only">Key sets</h1>
      <div className="grid border-b border-line tablet:grid-cols-2">
        <KeysBox sources={known} claims={null}>
          <ClearButtons />
        </KeysBox>
        <div className="min-w-0 border-line max-tablet:border-t tablet:border-l">
          {source ? (
            <FindBox
              text={text}
              onChange={setText}
              answer={answer}
              matching={matching.length}
              isSearched={near !== null && isHashed}
              keys={keys}
              onOpen={(index) => setOpened(keys[index] ?? null)}
            />
          ) : (
            <Start />
          )}
        </div>
      </div>
      {source && (
        <div
          className={`grid grow content-start ${openedAt < 0 ? '' : 'desk:grid-cols-[minmax(0,1fr)_minmax(400px,.5fr)]'}`}
        >
          <KeysTable keys={keys} rows={rows} opened={openedAt} onOpen={turn} reader={reader} now={now}>
            <SourceChoice sources={sources} source={source} onChoose={(id) => give({ chosen: id })} />
          </KeysTable>
          {opened && openedAt >= 0 && (
            <div className="min-w-0 border-line max-desk:border-t desk:border-l">
              <KeyDetails
                key={openedAt}
                subject={opened}
                index={openedAt}
                keys={keys}
                reader={reader}
                now={now}
                onClose={close}
              />
            </div>
          )}
        </div>
      )}
    </>
  )
}
