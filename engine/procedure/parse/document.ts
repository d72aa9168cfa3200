import { isMap } from 'yaml'
import {
  ID,
  type Place,
  RecordReader,
  readEntries,
  readFlag,
  readId,
  readList,
  readText,
} from '../../reading/index.ts'
import type {
  DocumentId,
  DocumentUse,
  PerformerId,
  ProcedureDefinition,
  StepDefinition,
} from '../definition.ts'
import { readNameOf } from './scalar.ts'

type Documents = Pick<ProcedureDefinition, 'documents' | 'documentUses'>

interface WrittenDocument {
  readonly id: DocumentId
  readonly title: string
  readonly use?: DocumentUse
  readonly place: Place
}

/** `documents:` id → a title, or a title with the kind of document it is and who initials and signs it. */
export function readDocuments(place: Place): Documents {
  const written = readEntries(place, readDocument)
  for (const { id, use, place } of written)
    if (use && use.because === undefined)
      for (const other of written)
        if (other.id !== id && other.use?.kind === use.kind && use.kind !== '')
          place.note(
            `"${id}" and "${other.id}" are both of kind ${use.kind}`,
            'Add because: "why they share it"',
          )
  return {
    documents: Object.fromEntries(written.map(({ id, title }) => [id, title])),
    documentUses: Object.fromEntries(written.flatMap(({ id, use }) => (use ? [[id, use] as const] : []))),
  }
}

function readDocument(id: string, place: Place): WrittenDocument {
  place.notebook.declare('document', id, place)
  if (!ID.test(id))
    place.note(
      `"${id}" can't be the id of a document`,
      'Use small letters, digits and single "-", beginning with a letter',
    )
  if (!isMap(place.node)) return { id, title: readText(place), place }
  const record = new RecordReader(place, 'document')
  const title = record.need('title', readText, 'title: "Surat Permohonan"')
  const use: DocumentUse = {
    kind: record.need('kind', readId, 'kind: the id of a document kind, or write the title alone'),
    initials: record.maybe('initials', readPeople).initials ?? [],
    signers: record.maybe('signers', readPeople).signers ?? [],
    ...(record.maybe('signedElsewhere', readFlag).signedElsewhere ? { signedElsewhere: true } : {}),
    ...record.maybe('because', readText),
  }
  record.close()
  if (use.signedElsewhere && use.initials.length + use.signers.length > 0)
    record
      .at('signedElsewhere')
      .note(`"${id}" is initialled or signed here too`, 'Name its people or signedElsewhere')
  const both = use.signers.find((signer) => use.initials.includes(signer))
  if (both !== undefined)
    record.at('initials').note(`"${both}" signs it too`, 'Initials stand below the signature of another')
  return { id, title, use, place }
}

function readPeople(place: Place): readonly PerformerId[] {
  const people = readList(place, readNameOf('performer'))
  if (new Set(people).size < people.length)
    place.note('Somebody is named twice', 'Name each once, in the order of their turn')
  return people
}

/** Where an output says itself who signs, it says the same as the document. */
export function noteOtherSigners(
  steps: readonly (Pick<StepDefinition, 'outputs'> & { readonly place: Place })[],
  uses: Documents['documentUses'],
): void {
  for (const { outputs, place } of steps)
    for (const { document, signedBy } of outputs) {
      const signers = uses[document]?.signers
      if (!signers || signedBy.length === 0) continue
      if (signers.toSorted().join() !== signedBy.toSorted().join())
        place.note(
          `The output "${document}" is signed by ${signedBy.join(', ')}, but the document by ${signers.join(', ') || 'nobody'}`,
          'Name the same signers in both places',
        )
    }
}
