import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import multipart from '@fastify/multipart'
import fastify from 'fastify'
import { upload } from '#server/testing/files.ts'
import { openExamination } from './examined.ts'
import { Problem } from './problem.ts'

const server = fastify()
await server.register(multipart)
const withExamined = openExamination(1000)
const waiting: (() => void)[] = []
server.post('/', async (request) => {
  try {
    return await withExamined(request, 600, async ({ examined: { berkas: file } }) => {
      if (Buffer.from(file?.bytes ?? []).includes('tunggu')) await new Promise<void>((go) => waiting.push(go))
      return { size: file === undefined ? 'none' : file.whole ? file.bytes.length : 'large' }
    })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { size: 'refused', status: error.status }
  }
})
after(() => server.close())

async function sends(text: string): Promise<unknown> {
  const answer = await server.inject({ method: 'POST', url: '/', ...upload('surat.pdf', Buffer.from(text)) })
  return answer.json().size
}

test('a file is read whole; none and one too large are told apart', async () => {
  assert.equal(await sends('x'.repeat(600)), 600)
  assert.equal(await sends('x'.repeat(601)), 'large')
  assert.equal(await sends(''), 'none')
  assert.equal((await server.inject({ method: 'POST', url: '/' })).json().size, 'none')
})

test('more than may lie in memory together is sent away, until those before are let go', async () => {
  const first = sends(`tunggu${'x'.repeat(494)}`)
  while (waiting.length === 0) await new Promise((soon) => setTimeout(soon, 5))
  assert.equal(await sends('x'.repeat(501)), 'refused')
  assert.equal(await sends('x'.repeat(500)), 500)
  waiting.pop()!()
  assert.equal(await first, 500)
  assert.equal(await sends('x'.repeat(600)), 600)
})
