import type { YamlPlace } from '#library/index.ts'
import type { KnownProcedures } from './procedures.ts'

/**
 * Judges the bindings of a government's file by the procedures they name, and answers with the sentences to be said of
 * performers that nobody answers for. Throws FileMistake for a procedure or performer that isn't there.
 */
export function judgeBindings(place: YamlPlace, known: KnownProcedures): readonly string[] {
  return place.entries().flatMap(([id, performers]) => {
    const procedure = known.find(id)
    if (!procedure)
      throw performers.wrong(
        'is no procedure that is here',
        `Write one of: ${known.ids.join(', ')}; or give its file after this one`,
      )
    const bound = new Set<string>()
    for (const [performer, positions] of performers.entries()) {
      const found = procedure.performers.find((each) => each.id === performer)
      if (!found || found.kind === 'applicant')
        throw performers.at(performer).wrong(
          found ? 'is the applicant: the agency of the case answers for it' : 'is no performer of it',
          `Write one of: ${procedure.performers
            .filter(({ kind }) => kind !== 'applicant')
            .map((each) => each.id)
            .join(', ')}`,
        )
      if (positions.list().length > 0) bound.add(performer)
    }
    return procedure.performers
      .filter((performer) => performer.kind !== 'applicant' && !bound.has(performer.id))
      .map(
        ({ id: performer, title, kind }) =>
          `Nobody answers for ${performer} (${title.value}, ${kind}) of ${id}: ${unanswered[kind as keyof typeof unanswered]}. Name positions under bindings.${id}.${performer}.`,
      )
  })
}

const unanswered = {
  office: 'its steps will wait for nobody',
  team: 'its members will be chosen from the whole office',
  'third-party': 'its steps will wait for nobody',
}
