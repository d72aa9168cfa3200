import { type Place, RecordReader } from '../../reading/index.ts'
import type { Identity, Ratification } from '../definition.ts'
import { readSourced, readSourcedText } from './provenance.ts'
import { readPartialDate } from './scalar.ts'
import { readSourcedLength } from './time.ts'

const readDate = readSourced(readPartialDate)

/** The identity part of the SOP form (PermenPANRB 35/2012). Title, government and office are always there. */
export function readIdentity(place: Place): Identity {
  const record = new RecordReader(place, 'identity')
  const identity: Identity = {
    ...record.maybe('procedureNumber', readSourcedText),
    title: record.need('title', readSourcedText, 'title: { written: "Nama SOP" }'),
    government: record.need('government', readSourcedText, 'government: { written: "Kabupaten …" }'),
    office: record.need('office', readSourcedText, 'office: { written: "Dinas …" }'),
    ...record.maybe('unit', readSourcedText),
    ...record.maybe('madeOn', readDate),
    ...record.maybe('revisedOn', readDate),
    ...record.maybe('effectiveOn', readDate),
    ...record.maybe('ratification', readRatification),
    ...record.maybe('purpose', readSourcedText),
    ...record.maybe('explanation', readSourcedText),
    legalBasis: record.list('legalBasis', readSourcedText),
    performerQualifications: record.list('performerQualifications', readSourcedText),
    relatedProcedures: record.list('relatedProcedures', readSourcedText),
    equipment: record.list('equipment', readSourcedText),
    warnings: record.list('warnings', readSourcedText),
    recordKeeping: record.list('recordKeeping', readSourcedText),
    ...record.maybe('totalTime', readSourcedLength),
  }
  record.close()
  return identity
}

function readRatification(place: Place): Ratification {
  const record = new RecordReader(place, 'ratification')
  const ratification: Ratification = {
    ...record.maybe('position', readSourcedText),
    ...record.maybe('name', readSourcedText),
    ...record.maybe('rank', readSourcedText),
    ...record.maybe('nip', readSourcedText),
  }
  record.close()
  return ratification
}
