import type { StepGraph } from '#engine/procedure/graph.ts'
import type { Locale } from '#server/http/page.ts'
import { t } from '../messages/index.ts'
import type { TitleOf } from '../messages/refusal.ts'
import { isDate, partialDate } from './dates.ts'
import { shortActivity } from './short-activity.ts'

/** The name under which the title of a position stands among those of people. */
export const positionName = (id: string) => `position:${id}`

/** What the ids are called that are the same in every procedure. */
export function plainTitles(locale: Locale): TitleOf {
  const { status, task, deviations } = t(locale)
  const named = (words: Readonly<Record<string, string>>) => (id: string) => words[id]
  const lookUps: Readonly<Record<string, (id: string) => string | undefined>> = {
    status: named(status.case),
    type: named(task.fieldTypes),
    date: (id) => (isDate(id) ? partialDate(id, locale) : undefined),
    standard: named(deviations.standards),
    cause: named(deviations.causes),
    told: named(deviations.told),
    waitingFor: named(status.waitingFor),
  }
  return (fact, id) => lookUps[fact]?.(id) ?? id
}

/** What the ids in refusals and events are called, from the procedure itself and the names a view brings along. */
export function titlesOf(
  graph: StepGraph,
  locale: Locale,
  names: Readonly<Record<string, string>> = {},
): TitleOf {
  const plain = plainTitles(locale)
  const step = (id: string) => {
    const activity = graph.byId.get(id)?.activity.value
    return activity === undefined ? undefined : shortActivity(activity)
  }
  const performer = (id: string) => graph.performers.get(id)?.title.value
  const document = (id: string) => graph.documents[id]
  const field = (id: string) => graph.fields.get(id)?.label
  const official = (id: string) => names[id]
  const outcome = (id: string) =>
    graph.steps.flatMap((each) => each.outcomes).find((each) => each.id === id)?.label.value
  const item = (id: string) =>
    graph.steps.flatMap((each) => each.checklist).find((each) => each.id === id)?.label
  const lookUps: Readonly<Record<string, (id: string) => string | undefined>> = {
    step,
    steps: step,
    at: step,
    caller: step,
    performer,
    performers: performer,
    document,
    documents: document,
    field,
    fields: field,
    official,
    by: official,
    outcome,
    outcomes: outcome,
    items: item,
    positions: (id) => names[positionName(id)],
    to: (id) => step(id) ?? official(id),
    ending: (id) => graph.endings.get(id)?.label.value,
    duty: (id) => graph.duties.find((each) => each.id === id)?.text.value,
  }
  return (fact, id) => lookUps[fact]?.(id) ?? plain(fact, id)
}
