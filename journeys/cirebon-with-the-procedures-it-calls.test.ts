import assert from 'node:assert/strict'
import { test } from 'node:test'
import { looksUp, readsTheEnding } from './setting/ending.ts'
import { useStage } from './setting/stage.ts'
import { beginStory, example } from './setting/story.ts'

const stage = useStage({ only: ['cirebon'] })

test('Cirebon: the office builds the application, through the three procedures that the SOP calls', async () => {
  const story = await beginStory(stage, { tenant: 'cirebon', procedure: 'cirebon' })
  await story.plays(example('cirebon', 'lurus'))
  await readsTheEnding(story.applicant, story.request, 'Selesai')
  await looksUp(await stage.seats.pageOf(null), story.request, 'Selesai', stage.governments.tenant('cirebon'))
  assert.deepEqual(stage.browser.complaints, [])
})
