import type { PaperDeed, PaperView } from '#server/papers/contract.ts'
import { useScreen } from '../../components/screen.ts'
import { Timeline } from '../../components/timeline.tsx'
import { personInWords } from '../../format/person.ts'
import { fill } from '../../messages/index.ts'
import { changesAddress } from './changes-address.ts'
import { revisionAddress } from './revision-address.ts'

/** What was done with the paper, by whom and when, the latest first; each revision with the way to what it changed. */
export function Deeds({ view }: { view: PaperView }) {
  const { page, bySystem } = useScreen().words.papers
  if (view.deeds.length === 0) return null
  return (
    <section aria-labelledby="riwayat-naskah">
      <h2 id="riwayat-naskah">{page.history}</h2>
      <Timeline
        items={view.deeds.toReversed().map((deed, place) => ({
          key: `${view.deeds.length - place}`,
          at: deed.at,
          by: deed.by ? personInWords(deed.by.name, deed.by.position) : bySystem,
          what: <Deed view={view} deed={deed} />,
        }))}
      />
    </section>
  )
}

function Deed({ view, deed }: { view: PaperView; deed: PaperDeed }) {
  const { papers } = useScreen().words
  const { revision } = deed
  return (
    <>
      <p class="kept-lines">{fill(papers.deeds[deed.act], { revision, reason: deed.reason })}</p>
      {revision !== undefined && (
        <ul class="plain-list row not-printed">
          <li>
            <a href={revisionAddress(view.at, revision)} aria-label={fill(papers.page.see, { revision })}>
              {papers.page.content}
            </a>
          </li>
          {revision > 1 && (
            <li>
              <a
                href={changesAddress(view.at, revision - 1, revision)}
                aria-label={fill(papers.page.changesOf, { revision })}
              >
                {papers.page.changes}
              </a>
            </li>
          )}
        </ul>
      )}
    </>
  )
}
