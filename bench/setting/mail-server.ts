import { startMailServer } from '#server/notices/testing/mail-server.ts'

/** A mail server in a process of its own, as it is in a government; it tells its port, and when asked what it took. */
const server = await startMailServer()
process.on('message', () => process.send?.(server.taken.length))
process.send?.(server.settings.port)
