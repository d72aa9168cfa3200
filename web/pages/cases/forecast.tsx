import type { CaseView } from '#server/cases/contract.ts'
import type { CaseForecast } from '#server/forecasts/contract.ts'
import { useScreen } from '../../components/screen.ts'
import { Tag } from '../../components/tag.tsx'
import {
  accuracyInWords,
  basisInWords,
  endInWords,
  percentOf,
  percentsOf,
  rangeInWords,
} from '../../format/forecast.ts'
import { shortActivity } from '../../format/short-activity.ts'
import { fill } from '../../messages/index.ts'

/** Below this a late end isn't told of. */
const likely = 0.5
/** Endings rarer than this are left out. */
const worthTelling = 0.05

/** When the request and its open steps are likely to end, what that rests on, and how forecasts turned out before. */
export function ForecastOfCase(props: {
  view: CaseView
  found: CaseForecast
  /** May see how forecasts of every service turned out. */
  overseeing: boolean
}) {
  const { view, found, overseeing } = props
  const { words, locale, zone } = useScreen()
  const { forecast: say } = words
  const { end, tasks, endings, basis } = found.forecast
  const total = view.totalClock?.due.due
  const told = endings.filter(({ share }) => share >= worthTelling)
  const percents = percentsOf(told.map(({ share }) => share))
  const activityOf = (task: string) => {
    const step = view.state.tasks[task]?.step ?? ''
    return shortActivity(view.graph.byId.get(step)?.activity.value ?? task)
  }
  return (
    <section aria-labelledby="perkiraan">
      <h2 id="perkiraan">{say.title}</h2>
      <p>
        <strong>{endInWords(end, locale, zone)}</strong>{' '}
        {total && end.p50 !== null && end.p50 > total && <Tag tone="late">{say.beyondTotal}</Tag>}
      </p>
      {told.length > 1 && (
        <>
          <p>{say.endings}</p>
          <ul>
            {told.map(({ ending, share: _, ...range }, place) => (
              <li key={ending}>
                {fill(say.ending, {
                  ending: view.graph.endings.get(ending)?.label.value ?? ending,
                  percent: percents[place]!,
                  range: rangeInWords(range, locale, zone),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{say.steps}</p>
      <ul>
        {Object.entries(tasks).map(([task, { late, ...range }]) => (
          <li key={task}>
            {fill(say.step, { activity: activityOf(task), range: rangeInWords(range, locale, zone) })}{' '}
            {late !== null && late >= likely && !view.overdueTasks.includes(task) && (
              <Tag tone="late">{fill(say.late, { percent: percentOf(late) })}</Tag>
            )}
          </li>
        ))}
      </ul>
      <p class="quiet small">
        {say.sure} {basisInWords(basis.cases, locale)}{' '}
        {basis.guessed > 0 && `${fill(say.guessed, { count: basis.guessed })} `}
        {accuracyInWords(found.accuracy, locale)}{' '}
        {overseeing && <a href="/perkiraan">{say.accuracy.title}</a>}
      </p>
    </section>
  )
}
