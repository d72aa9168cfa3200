import { randomUUIDv7 } from 'node:crypto'

/**
 * An id for a command to come (UUID of version 7, RFC 9562). Ids that follow the clock lie side by side in the indexes
 * of the log, which writes less than random ones do.
 */
export const newCommandId = (): string => randomUUIDv7()
