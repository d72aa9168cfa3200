import assert from 'node:assert/strict'
import { test } from 'node:test'
import { useApp } from '#server/testing/app.ts'
import { site } from '#web/routes.tsx'

const now = () => '2026-11-20T03:00:00.000Z'
const office = useApp({ library: ['katingan'], site, now })

test('what is unread is counted for a page that is drawn, and not for a form that is answered by a redirect', async () => {
  const { app } = office
  const [account] = await app.directory.listDemoAccounts()
  const visitor = await office.as(account!.email)
  const { notices } = app as { notices: { countUnread: typeof app.notices.countUnread } }
  const { countUnread } = notices
  let counted = 0
  notices.countUnread = async (viewer) => {
    counted += 1
    await countUnread(viewer)
    return 7
  }
  const page = await visitor.get('/beranda')
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /class="bell__count">7</)
  assert.equal(counted, 1)
  const answer = await visitor.post('/kabar/dibaca', {})
  assert.equal(answer.statusCode, 303)
  assert.equal(counted, 1)
  notices.countUnread = countUnread
})
