import type { CaseView, HistoryItem } from '#server/cases/contract.ts'
import { Details } from '../../components/details.tsx'
import { useScreen } from '../../components/screen.ts'
import { Timeline, type TimelineItem } from '../../components/timeline.tsx'
import { historySentences } from '../../format/history.ts'
import { personInWords } from '../../format/person.ts'
import { titlesOf } from '../../format/titles.ts'
import { fill } from '../../messages/index.ts'
import type { TitleOf } from '../../messages/refusal.ts'
import { historyDetails } from './history-details.ts'

/** Acts in sight without asking for more. */
const inSight = 12

/** Who did what when, newest first. */
export function History({ view }: { view: CaseView }) {
  const { words, locale } = useScreen()
  const { history } = words.caseFile
  const titles = titlesOf(view.graph, locale, view.names)
  const items = view.history
    .toSorted((a, b) => b.version - a.version)
    .map(
      (act): TimelineItem => ({
        key: String(act.version),
        at: act.at,
        by: byWhom(act, history.actingFor),
        what: <What act={act} titles={titles} />,
      }),
    )
  const earlier = items.slice(inSight)
  return (
    <section aria-labelledby="riwayat">
      <h2 id="riwayat">{history.title}</h2>
      <p class="quiet small">{history.order}</p>
      <Timeline items={items.slice(0, inSight)} />
      {earlier.length > 0 && (
        <Details summary={fill(history.earlier, { count: earlier.length })}>
          <Timeline items={earlier} />
        </Details>
      )}
    </section>
  )
}

function byWhom({ by }: HistoryItem, actingFor: string): string {
  const position = by.actingFor
    ? fill(actingFor, { position: by.position, chair: by.actingFor })
    : by.position
  return personInWords(by.name, position)
}

function What({ act, titles }: { act: HistoryItem; titles: TitleOf }) {
  const { locale, words, zone } = useScreen()
  const details = historyDetails(act, locale, titles, zone)
  return (
    <>
      {historySentences(act, locale, titles).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {details.map((line) => (
        <p key={line} class="quiet">
          {line}
        </p>
      ))}
      <code class="hash" title={act.hash}>
        {fill(words.caseFile.history.hash, { hash: act.hash.slice(0, 8) })}
      </code>
    </>
  )
}
