import assert from 'node:assert/strict'
import { test } from 'node:test'
import { looksUp, readsTheEnding } from './setting/ending.ts'
import { useStage } from './setting/stage.ts'
import { beginStory, example } from './setting/story.ts'

const stage = useStage({ only: ['katingan'] })

test('Katingan: an application is asked for, built by a team named on the way, and accepted by both sides', async () => {
  const story = await beginStory(stage, { tenant: 'katingan', procedure: 'katingan' })
  await story.plays(example('katingan', 'lurus'))
  await readsTheEnding(story.applicant, story.request, 'Selesai')
  await looksUp(
    await stage.seats.pageOf(null),
    story.request,
    'Selesai',
    stage.governments.tenant('katingan'),
  )
  assert.deepEqual(stage.browser.complaints, [])
})
