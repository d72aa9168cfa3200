import assert from 'node:assert/strict'
import { test } from 'node:test'
import rateLimit from '@fastify/rate-limit'
import fastify from 'fastify'
import { useHungUp } from './hung-up.ts'

test('a request whose caller is gone is no defect and is not begun', async () => {
  const server = fastify()
  let begun = 0
  server.addHook('onRequest', async ({ raw, headers }) => {
    if ('x-gone' in headers) Object.defineProperty(raw.socket, 'remoteAddress', { value: undefined })
  })
  useHungUp(server)
  await server.register(rateLimit)
  server.get('/', { config: { who: 'public' } }, async () => ++begun)
  const gone = await server.inject({ url: '/', headers: { 'x-gone': '1' } })
  assert.equal((gone.json() as { message: string }).message, 'Malformed')
  assert.equal(begun, 0)
  assert.equal((await server.inject('/')).statusCode, 200)
})
