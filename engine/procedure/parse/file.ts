import { noteFileName, type Place, RecordReader, readId, readOneOf, readText } from '../../reading/index.ts'
import type { ProcedureDefinition } from '../definition.ts'
import { noteOtherSigners, readDocuments } from './document.ts'
import { readContradiction, readDuty, readEnding } from './ending.ts'
import { readField } from './field.ts'
import { readIdentity } from './identity.ts'
import { noteUnknownNames } from './names.ts'
import { inOrder } from './order.ts'
import { readApplication } from './papers.ts'
import { readPerformer } from './performer.ts'
import { readStep } from './step.ts'

const FORMAT = 'laksana/procedure/1'
const NO_DOCUMENTS = { documents: {}, documentUses: {} }

/** The whole file. What it gives is right only if the notebook holds no mistake afterwards. */
export function readProcedureFile(place: Place): ProcedureDefinition {
  const record = new RecordReader(place, 'procedure')
  record.need('format', readOneOf([FORMAT]), `format: ${FORMAT}`)
  const id = record.need('id', readId, 'id: the name of the file without .yaml')
  const source = record.maybe('source', readSource)
  const identity = record.need('identity', readIdentity, 'identity: title, government and office')
  const performers = record.list('performers', readPerformer)
  const { documents, documentUses } = record.maybe('documents', readDocuments).documents ?? NO_DOCUMENTS
  const fields = record.list('fields', readField)
  const application = record.maybe('application', readApplication).application ?? []
  const written = record.list('steps', readStep)
  const endings = record.list('endings', readEnding)
  const duties = record.list('duties', readDuty)
  const contradictions = record.list('contradictions', readContradiction)
  record.close()

  const { notebook } = place
  noteFileName(record.at('id'), id)
  if (written.length === 0)
    place.note('A procedure has at least one step', 'Add steps: with one entry for each row of the table')
  if (endings.length === 0)
    place.note(
      'A procedure has at least one ending',
      'Add endings: [ { id: selesai, kind: finished, label: … } ]',
    )
  const first = written[0]
  if (first && first.join.length > 0)
    first.place.note("The first step can't wait for others: nothing has begun yet", 'Leave "join" out here')
  const steps = inOrder(written, application)
  noteOtherSigners(written, documentUses)
  noteUnknownNames(notebook)
  const teams = new Set(
    performers.filter((performer) => performer.kind === 'team').map((performer) => performer.id),
  )
  for (const step of written)
    for (const appointed of step.appoints)
      if (notebook.names('performer').includes(appointed) && !teams.has(appointed))
        step.place.note(
          `"${appointed}" is not a team, so nobody is appointed to it`,
          `Write kind: team at performer "${appointed}", or leave it out of "appoints"`,
        )
  return {
    format: FORMAT,
    id,
    ...source,
    identity,
    performers,
    documents,
    documentUses,
    fields,
    application,
    steps,
    endings,
    duties,
    contradictions,
  }
}

function readSource(place: Place): { readonly file: string; readonly flow?: string } {
  const record = new RecordReader(place, 'source')
  const source = {
    file: record.need('file', readText, 'file: the name in library/sources'),
    ...record.maybe('flow', readText),
  }
  record.close()
  return source
}
