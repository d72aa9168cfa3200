import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readSettings } from './settings.ts'
import { workerSettings } from './worker.ts'

test('the worker is told of everything outside that an operator has set', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'laksana-worker-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const secret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`
  const settings = readSettings(
    {
      LAKSANA_DATA: folder,
      LAKSANA_ADDRESS: 'https://laksana.contoh.go.id',
      LAKSANA_CLAMD: '127.0.0.1:3310',
      LAKSANA_SMTP_URL: 'smtp://127.0.0.1:2525',
      LAKSANA_MAIL_FROM: 'laksana@contoh.go.id',
      LAKSANA_MESSENGER_URL: 'https://gerbang.contoh.go.id/laksana',
      LAKSANA_MESSENGER_SECRET: secret,
    },
    folder,
  )
  const { scanner, mail, messenger, address, channels } = workerSettings(settings)
  assert.equal(scanner, '127.0.0.1:3310')
  assert.equal(mail?.port, 2525)
  assert.deepEqual(messenger, { url: 'https://gerbang.contoh.go.id/laksana', secret })
  assert.equal(address, 'https://laksana.contoh.go.id')
  assert.deepEqual(channels.outgoing, settings.channels.outgoing)
  assert.equal(channels.secret, workerSettings(settings).channels.secret, 'kept in the data folder')
})
