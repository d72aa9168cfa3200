import type { FastifyInstance } from 'fastify'
import { Problem } from './problem.ts'

/**
 * Whoever hung up before being heard has no address left to count calls by, and nobody waits for the answer: no defect
 * of ours, and nothing is begun for it.
 */
export function useHungUp(server: FastifyInstance): void {
  server.addHook('onRequest', async (request) => {
    if (request.raw.socket.remoteAddress === undefined)
      throw new Problem(400, 'Malformed', { errors: [{ at: 'connection', message: 'was closed' }] })
  })
}
