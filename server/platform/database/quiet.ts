import { Logger } from 'graphile-worker'

/** graphile-worker logs every job by itself; what matters reaches us through its events. */
export const quiet = new Logger(() => () => {})
