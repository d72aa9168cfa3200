import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { RouteOptions } from 'fastify'
import fastify from 'fastify'
import type { HeldPosition, Viewer } from '#server/directory/contract.ts'
import { mayCall, useAudience } from './audience.ts'
import './context.ts'

describe('who may call a route', () => {
  const viewer = (...capabilities: HeldPosition['capabilities']) => ({ position: { capabilities } }) as Viewer

  test('an inspector reads what officials read and changes nothing', () => {
    assert.equal(mayCall('official', viewer('inspect')), true)
    assert.equal(mayCall('acting-official', viewer('inspect')), false)
    assert.equal(mayCall('acting-official', viewer('inspect', 'supervise')), true)
    assert.equal(mayCall('acting-official', viewer()), true)
  })

  test('nobody signed in calls only what is public', () => {
    assert.equal(mayCall('public', null), true)
    assert.equal(mayCall('official', null), false)
    assert.equal(mayCall('acting-official', null), false)
  })

  test('a route that does not say so stops the start', () => {
    const server = fastify()
    useAudience(server)
    assert.throws(
      () => server.get('/lupa', async () => 'x'),
      /The route GET \/lupa does not declare who may call it/,
    )
    assert.doesNotThrow(() =>
      server.get('/ingat', { config: { who: 'public' } } as RouteOptions, async () => 'x'),
    )
  })
})
