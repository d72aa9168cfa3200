import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planted } from '../testing/planted.ts'
import { names } from './names.ts'

test('empty words and prefixes are found in files, variables, parameters, functions and types', async (t) => {
  const root = planted(t, {
    'server/date-utils.ts': '',
    'server/a.ts': [
      'export const caseData = 1',
      'export function getInfo() {}',
      'export class MailService {}',
      'export type IUser = string',
      'export interface TKey {}',
      'export const run = (data: string) => data',
      'export const { a: commonName } = { a: 1 }',
    ].join('\n'),
  })
  const { problems } = await names.run(root)
  assert.deepEqual(
    problems
      .map((problem) => problem.split(':').slice(0, 2).join(':').split(' ').slice(0, 2).join(' '))
      .sort(),
    [
      'server/a.ts:1 caseData',
      'server/a.ts:2 getInfo',
      'server/a.ts:3 MailService',
      'server/a.ts:4 IUser',
      'server/a.ts:5 TKey',
      'server/a.ts:6 data',
      'server/a.ts:7 commonName',
      'server/date-utils.ts: "utils"',
    ].sort(),
  )
})

test('names of others, and words that only contain one, are left alone', async (t) => {
  const root = planted(t, {
    'server/a.ts': [
      'export const metadata = 1',
      'export const informed = { data: 1 }',
      'export const { data } = JSON.parse("{}")',
      'export type Inbox = string',
      'export type T = string',
      'export const dataFolder = 1',
    ].join('\n'),
    'web/pages/services/service.tsx': 'export const Service = () => <p>layanan</p>',
  })
  assert.deepEqual((await names.run(root)).problems, [])
})
