import { type Place, RecordReader, readOneOf, readText } from '../../reading/index.ts'
import { type Archive, FINALS } from '../kind.ts'
import { readWhole } from './numbers.ts'

export function readArchive(place: Place): Archive {
  const record = new RecordReader(place, 'archive')
  const archive: Archive = {
    class: record.need('class', readArchiveClass, 'class: "800.1.11.1"'),
    active: record.need('active', readWhole(0), 'active: years in the office, e.g. 2'),
    inactive: record.need('inactive', readWhole(0), 'inactive: years in the records centre, e.g. 3'),
    final: record.need('final', readOneOf(FINALS), `final: one of ${FINALS.join(', ')}`),
    basis: record.need('basis', readText, 'basis: "Permendagri 83/2022"'),
    ...record.maybe('reason', readText),
  }
  record.close()
  return archive
}

/** Three digits, then one or two for each level below. */
function readArchiveClass(place: Place): string {
  const code = readText(place)
  if (code === '' || /^\d{3}(\.\d{1,2})*$/.test(code)) return code
  place.note(`"${code}" is no filing code`, 'Write it as Permendagri 83/2022 does, e.g. "800.1.11.1"')
  return ''
}
