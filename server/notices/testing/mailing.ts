import { noticeWords } from '#server/notice-words.ts'
import { openPools, openTenantDatabase, startOutbox } from '#server/platform/index.ts'
import { mailChannels, noticeDeliveries, openPostOffice } from '../index.ts'
import { dueDeliveries } from '../timed.ts'

/** A worker that is made to be killed: `mailing.ts <app url> <worker url> <port of the mail server> <milliseconds ahead>`. */
const [app = '', worker = '', port = '', ahead = ''] = process.argv.slice(2)
const now = () => new Date(Date.now() + Number(ahead)).toISOString()
const pools = openPools({ app, auth: app, owner: app, worker })
const tenants = openTenantDatabase(pools.app)
const office = openPostOffice(
  {
    ...{ host: '127.0.0.1', port: Number(port), secure: false, user: null, password: null },
    from: 'laksana@contoh.example',
  },
  now,
)
const channels = mailChannels({ office, words: noticeWords, address: 'http://localhost' })
const outbox = await startOutbox({
  url: worker,
  deliveries: noticeDeliveries({ tenants, channels, now }),
  onProblem: () => {},
})
await dueDeliveries(tenants, true, now).run(new AbortController().signal)
outbox.poke()
process.on('disconnect', () => process.exit())
process.send?.('at work')
