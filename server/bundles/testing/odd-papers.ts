import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'

/** Asks for a password. */
export async function lockedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage().drawText('rahasia')
  document.encrypt({ userPassword: 'sandi', ownerPassword: 'pemilik' })
  return document.save({ useObjectStreams: false })
}

/** “Manual Book Aplikasi” with script, a file, a link within, a link out, and something like a signature in a form. */
export async function scriptedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const page = document.addPage([595, 842])
  page.drawText('Manual Book Aplikasi', { x: 60, y: 700 })
  document.addJavaScript('main', 'app.alert(1)')
  await document.attach(Buffer.from('isi'), 'lampiran.txt')
  const { context } = document
  const appearance = context.register(
    context.stream('0 0 1 rg 0 0 80 30 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 80, 30] }),
  )
  const signature = context.obj({ Type: 'Sig', Filter: 'Adobe.PPKLite', ByteRange: [0, 10, 20, 10] })
  const script = { S: 'JavaScript', JS: PDFString.of('app.alert(2)') }
  const field = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFString.of('tanda'),
      V: signature,
      Rect: [60, 600, 140, 630],
      AP: { N: appearance },
      AA: { E: script },
      P: page.ref,
    }),
  )
  const annotations = [
    field,
    context.obj({
      Subtype: 'Link',
      Rect: [0, 0, 9, 9],
      A: { S: 'URI', URI: PDFString.of('https://contoh.go.id') },
    }),
    context.obj({ Subtype: 'Link', Rect: [0, 0, 9, 9], Dest: [page.ref, 'Fit'] }),
    context.obj({ Subtype: 'Link', Rect: [0, 0, 9, 9], A: script }),
    context.obj({ Subtype: 'FileAttachment', Rect: [0, 0, 9, 9], FS: { Type: 'Filespec' } }),
  ]
  page.node.set(PDFName.of('Annots'), context.obj(annotations))
  document.catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [field], SigFlags: 3 }))
  return document.save({ useObjectStreams: false })
}
