import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFPage, PDFRef } from '@cantoo/pdf-lib'

const name = (text: string) => PDFName.of(text)
/** Of a page: what leads elsewhere in its old document, or does something by itself. */
const ofPage = ['StructParents', 'AA', 'B', 'PieceInfo', 'Metadata', 'Thumb', 'PresSteps']
/** Of an annotation likewise. A widget's place in its form and its signature go too: what is seen stays. */
const ofAnnotation = ['P', 'Parent', 'StructParent', 'AA', 'Popup', 'IRT', 'FT', 'V', 'DV', 'T', 'Kids', 'OC']
/** Run, play or carry files. */
const active = [
  'Popup',
  'FileAttachment',
  'Sound',
  'Movie',
  'Screen',
  '3D',
  'RichMedia',
  'TrapNet',
  'PrinterMark',
]
/** ISO 32000-2 §12.5.3: printed, read only, locked. */
const stampFlags = 4 + 64 + 128

/** Takes from a page what means nothing, or something else, in another document; what is seen stays. */
export function cleanPage({ node }: PDFPage): void {
  for (const key of ofPage) node.delete(name(key))
  const annotations = node.lookupMaybe(name('Annots'), PDFArray)
  if (annotations === undefined) return
  const kept = annotations
    .asArray()
    .filter((each) => each instanceof PDFRef || each instanceof PDFDict)
    .filter((each) => {
      const annotation = node.context.lookup(each)
      return annotation instanceof PDFDict && keeps(annotation)
    })
  node.set(name('Annots'), node.context.obj(kept))
}

/** Does the annotation stay? Where it does, it is cleaned. */
function keeps(annotation: PDFDict): boolean {
  const kind = annotation.lookup(name('Subtype'))
  const kindName = kind instanceof PDFName ? kind.decodeText() : ''
  if (active.includes(kindName)) return false
  if (kindName === 'Link') {
    const action = annotation.lookup(name('A'))
    const leadsOut = action instanceof PDFDict && action.lookup(name('S')) === name('URI')
    if (!leadsOut) return false
    action.delete(name('Next'))
  } else annotation.delete(name('A'))
  for (const key of ofAnnotation) annotation.delete(name(key))
  if (kindName !== 'Widget') return true
  annotation.set(name('Subtype'), name('Stamp'))
  const flags = annotation.lookup(name('F'))
  const hidden = flags instanceof PDFNumber ? flags.asNumber() & 2 : 0
  annotation.set(name('F'), PDFNumber.of(stampFlags | hidden))
  return annotation.has(name('AP'))
}
