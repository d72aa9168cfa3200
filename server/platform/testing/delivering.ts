import pg from 'pg'
import { startOutbox } from '../outbox/index.ts'

/** A process that delivers and is made to be killed: `delivering.ts <worker url>`. Notes each delivery in `public.delivered`. */
const url = process.argv[2]!
const pool = new pg.Pool({ connectionString: url, max: 4 })
const note = `insert into public.delivered as d (id, times) values ($1, 1) on conflict (id) do update set times = d.times + 1`
await startOutbox({
  url,
  deliveries: new Map([['counted', async ({ id }) => void (await pool.query(note, [id]))]]),
  onProblem: () => {},
})
process.on('disconnect', () => process.exit())
