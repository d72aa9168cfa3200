import assert from 'node:assert/strict'
import { test } from 'node:test'
import { looksUp, readsTheEnding } from './setting/ending.ts'
import { useStage } from './setting/stage.ts'
import { beginStory, example } from './setting/story.ts'

const stage = useStage({ only: ['muara-enim'] })

test('Muara Enim: the office builds the application itself', async () => {
  const story = await beginStory(stage, { tenant: 'muara-enim', procedure: 'muara-enim-mandiri' })
  await story.plays(example('muara-enim-mandiri', 'lurus'))
  await readsTheEnding(story.applicant, story.request, 'Selesai')
  await looksUp(
    await stage.seats.pageOf(null),
    story.request,
    'Selesai',
    stage.governments.tenant('muara-enim'),
  )
  assert.deepEqual(stage.browser.complaints, [])
})
