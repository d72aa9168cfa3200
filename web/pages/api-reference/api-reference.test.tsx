import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { requestOf } from '../../testing/request.ts'
import { apiReferencePage } from './api-reference-page.tsx'
import { kindOf, operationsOf } from './openapi.ts'

const document = {
  info: { title: 'Laksana', version: '1' },
  paths: {
    '/cases/{case}/acts': {
      post: {
        tags: ['cases'],
        summary: 'Act on a case',
        parameters: [{ name: 'case', in: 'path', required: true, schema: { type: 'string' } }],
        requestBody: {
          content: {
            'application/json': {
              schema: {
                anyOf: [
                  {
                    title: 'ClaimTask',
                    type: 'object',
                    properties: { type: { const: 'ClaimTask' } },
                    required: ['type'],
                  },
                ],
              },
            },
          },
        },
        responses: { '200': { description: 'Done' }, '422': { description: 'Refused' } },
      },
    },
    '/health': { get: { responses: { '200': { description: 'Well' } } } },
  },
}

test('every operation is listed with its parameters, body and answers', () => {
  assert.deepEqual(
    operationsOf(document).map(({ method, path, tag }) => [method, path, tag]),
    [
      ['POST', '/cases/{case}/acts', 'cases'],
      ['GET', '/health', null],
    ],
  )
  const reply = apiReferencePage(requestOf(), document)
  assert.ok(reply.kind === 'page')
  const html = renderToString(reply.body)
  for (const expected of ['/cases/{case}/acts', 'Act on a case', 'ClaimTask', '422', 'Lain-lain'])
    assert.ok(html.includes(expected), expected)
})

test('a kind is said in few words', () => {
  assert.equal(kindOf({ type: 'array', items: { type: 'integer' } }), 'array of integer')
  assert.equal(kindOf({ anyOf: [{ type: 'string' }, { type: 'null' }] }), 'string | null')
  assert.equal(kindOf({ enum: ['a', 'b'] }), '"a" | "b"')
})
