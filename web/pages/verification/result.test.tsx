import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { ScreenContext, screenOf } from '../../components/screen.ts'
import { t } from '../../messages/index.ts'
import { requestOf } from '../../testing/request.ts'
import { Result } from './result.tsx'
import { findingsIn, type Read, type ReadSignature, verdictOf } from './verdict.ts'

const good: ReadSignature = {
  field: 'Signature1',
  signer: {
    serial: 'a1',
    name: 'Pejabat Pertama',
    position: 'Kepala Dinas',
    organisation: 'Pemerintah Kota Contoh',
    issuer: 'Pemerintah Kota Contoh Laksana CA 2026',
    from: '2026-01-01T00:00:00.000Z',
    until: '2028-01-01T00:00:00.000Z',
  },
  signedAt: '2026-11-25T03:00:00.000Z',
  timestamped: false,
  level: 'B-B',
  intact: true,
  coversWholeDocument: true,
  changedAfter: false,
  certificate: 'valid',
  revocationKnown: true,
  certified: false,
}

function found(change: Partial<ReadSignature> = {}, rest: Partial<Read> = {}): Read {
  const signatures = [{ ...good, ...change }]
  const sound = Object.keys(change).every((key) => ['certified', 'level', 'revocationKnown'].includes(key))
  return { kind: 'read', signatures, removed: 0, missing: 0, sound, ...rest }
}

const said = (read: Read) => [verdictOf(read), ...findingsIn(read, t('id'))]
const shown = (read: Read) =>
  renderToString(
    <ScreenContext.Provider value={screenOf(requestOf())}>
      <Result found={read} />
    </ScreenContext.Provider>,
  )

test('each thing that may be wrong has its verdict and its sentence', () => {
  const cases: readonly (readonly [Read, string, RegExp | null])[] = [
    [found(), 'sound', null],
    [found({ intact: false }), 'changed', /^Isi yang ditandatangani Pejabat Pertama sudah berubah/],
    [found({ changedAfter: true }), 'changed', /ada yang ditambahkan atau diganti/],
    [found({}, { sound: false, removed: 1 }), 'changed', /^1 tanda tangan pernah ada/],
    [found({}, { sound: false, missing: 2 }), 'changed', /kurang 2 tanda tangan/],
    [found({}, { sound: false, signatures: [], missing: 1 }), 'changed', /kurang 1 tanda tangan/],
    [found({ certificate: 'revoked' }), 'doubtful', /sudah dicabut/],
    [found({ certificate: 'expired' }), 'doubtful', /habis masa berlakunya/],
    [found({ certificate: 'not-yet-valid' }), 'doubtful', /belum berlaku/],
    [found({ certificate: 'unknown-issuer' }), 'doubtful', /tidak dikenal di sini/],
    [found({ certificate: null, signer: null }), 'doubtful', /penanda tangannya tidak diketahui/],
    [found({}, { sound: false, signatures: [] }), 'unsigned', null],
  ]
  for (const [read, verdict, sentence] of cases) {
    const [first, ...sentences] = said(read)
    assert.equal(first, verdict)
    if (sentence === null) assert.deepEqual(sentences, [])
    else assert.match(sentences.join(), sentence)
    assert.ok(shown(read).includes(t('id').verification.verdict[verdict as 'sound'].title))
  }
})

test('who isn’t proven only claims a name, and what isn’t certified says what that means', () => {
  assert.match(shown(found()), /<h3>Pejabat Pertama<\/h3>.*bukan oleh penyelenggara/s)
  for (const change of [{ certificate: 'unknown-issuer' }, { intact: false }] as const)
    assert.match(shown(found(change)), /<h3>Mengaku bernama Pejabat Pertama<\/h3>/)
  const certified = shown(found({ certified: true, level: 'B-T', revocationKnown: false }))
  assert.match(certified, /Tersertifikasi.*PAdES B-T/s)
  assert.match(certified, /Pencabutan oleh penerbit ini tidak dapat diperiksa di sini/)
  assert.doesNotMatch(certified, /bukan oleh penyelenggara/)
})
