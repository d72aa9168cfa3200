import assert from 'node:assert/strict'
import { test } from 'node:test'
import { looksUp, readsTheEnding } from './setting/ending.ts'
import { useStage } from './setting/stage.ts'
import { beginStory, example } from './setting/story.ts'

const stage = useStage({ only: ['muara-enim'] }, { javaScriptEnabled: false })

test('Muara Enim: a firm builds the application, and nobody on the way has JavaScript', async () => {
  const story = await beginStory(stage, { tenant: 'muara-enim', procedure: 'muara-enim-pengembang' })
  await story.plays(example('muara-enim-pengembang', 'lurus'))
  await readsTheEnding(story.applicant, story.request, 'Selesai')
  await looksUp(
    await stage.seats.pageOf(null),
    story.request,
    'Selesai',
    stage.governments.tenant('muara-enim'),
  )
  assert.deepEqual(stage.browser.complaints, [])
})
