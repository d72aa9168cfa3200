import assert from 'node:assert/strict'
import { test } from 'node:test'
import { looksUp, readsTheEnding } from './setting/ending.ts'
import { useStage } from './setting/stage.ts'
import { beginStory, example } from './setting/story.ts'

const stage = useStage({ only: ['kutai-kartanegara'] })

test('Kutai Kartanegara: there is a budget, so an application is designed, built, reviewed and put to use', async () => {
  const story = await beginStory(stage, { tenant: 'kutai-kartanegara', procedure: 'kutai-kartanegara' })
  await story.plays(example('kutai-kartanegara', 'lurus'))
  await readsTheEnding(story.applicant, story.request, 'Selesai')
  await looksUp(
    await stage.seats.pageOf(null),
    story.request,
    'Selesai',
    stage.governments.tenant('kutai-kartanegara'),
  )
  assert.deepEqual(stage.browser.complaints, [])
})
