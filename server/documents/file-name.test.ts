import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cleanFileName } from './file-name.ts'
import { kindOfName } from './kinds.ts'

test('a name loses its folders, controls and tricks, and keeps its ending', () => {
  assert.equal(cleanFileName('Surat Permohonan.pdf'), 'Surat Permohonan.pdf')
  assert.equal(cleanFileName('../../etc/passwd'), 'passwd')
  assert.equal(cleanFileName('C:\\Users\\Budi\\surat.docx'), 'surat.docx')
  assert.equal(cleanFileName('tagihan\u202Efdp.exe'), 'tagihanfdp.exe')
  assert.equal(cleanFileName('a\r\nb.pdf'), 'ab.pdf')
  assert.equal(cleanFileName('.htaccess'), 'htaccess')
  assert.equal(cleanFileName('"><script>.pdf'), '___script_.pdf')
  assert.equal(cleanFileName(''), 'berkas')
  assert.equal(cleanFileName('.pdf'), 'pdf')
})

test('whatever was sent, the name is short, printable and without a folder', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) => {
      const name = cleanFileName(raw)
      assert.ok([...name].length >= 1 && [...name].length <= 131)
      assert.doesNotMatch(name, /[/\\\p{Cc}\p{Cf}<>:"|?*]|^\./u)
      assert.equal(cleanFileName(name), name)
    }),
  )
})

test('the kind is the ending, whatever its case', () => {
  assert.equal(kindOfName('foto.JPEG'), 'jpg')
  assert.equal(kindOfName('surat.pdf.exe'), 'exe')
  assert.equal(kindOfName('surat'), null)
})
