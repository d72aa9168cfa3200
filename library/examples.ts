import type { EndingId, OutcomeId, ProcedureId, StepId } from '#engine/procedure/definition.ts'
import { listFiles, listFolders, nameOf } from './folder.ts'
import { readYaml, type YamlPlace } from './yaml-file.ts'

/**
 * One act of an example. `complete`: whoever owes the step gives everything it asks for — outputs, documents brought
 * along, ticks, fields, dates, the team — in every part and with every signature; a step of a called procedure is
 * `caller/step`. `return`: the open task of `from` goes back to `to`.
 */
export type ExampleAct =
  | {
      readonly kind: 'complete'
      readonly step: StepId
      readonly outcome?: OutcomeId
      readonly reason?: string
    }
  | {
      readonly kind: 'return'
      readonly from: StepId
      readonly to: StepId
      readonly points: readonly string[]
    }

/** A way through a procedure, from submitting the application (not among the acts) to an ending. */
export interface ExampleCase {
  readonly procedure: ProcedureId
  /** The file's name: unique in its procedure. */
  readonly name: string
  /** In Indonesian. */
  readonly title: string
  readonly acts: readonly ExampleAct[]
  readonly ending: EndingId
}

const FOLDER = 'procedures/examples'

/** The examples of a procedure, by name. Throws where a file can't be read, saying what to write instead. */
export function listExamples(procedure: ProcedureId): readonly ExampleCase[] {
  if (!listFolders(FOLDER).includes(procedure)) return []
  return listFiles(`${FOLDER}/${procedure}`, '.yaml').map((file) =>
    readExample(procedure, nameOf(file), readYaml(`${FOLDER}/${procedure}/${file}`)),
  )
}

export function readExample(procedure: ProcedureId, name: string, place: YamlPlace): ExampleCase {
  place.onlyKeys('title', 'acts', 'ending')
  return {
    procedure,
    name,
    title: place.at('title').text(),
    acts: place.at('acts').list().map(readAct),
    ending: place.at('ending').text(),
  }
}

function readAct(place: YamlPlace): ExampleAct {
  if (place.has('return')) {
    place.onlyKeys('return', 'to', 'points')
    const points = place
      .at('points')
      .list()
      .map((point) => point.text())
    if (points.length === 0) throw place.at('points').wrong('is empty', 'Name at least one point to mend')
    return { kind: 'return', from: place.at('return').text(), to: place.at('to').text(), points }
  }
  if (!place.has('complete')) throw place.wrong('is no act', 'Write complete: a step, or return: a step')
  place.onlyKeys('complete', 'outcome', 'reason')
  return {
    kind: 'complete',
    step: place.at('complete').text(),
    ...(place.has('outcome') ? { outcome: place.at('outcome').text() } : {}),
    ...(place.has('reason') ? { reason: place.at('reason').text() } : {}),
  }
}
