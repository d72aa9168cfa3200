import { createHash } from 'node:crypto'

/**
 * The id of a case follows from the command that opens it, so that a repeat of that command meets the same case. It
 * begins as that does: where command ids follow the clock, so do cases. A UUID of version 8 (RFC 9562).
 */
export function caseIdFor(tenant: string, commandId: string): string {
  const bytes = createHash('sha256').update(`laksana/case ${tenant} ${commandId}`).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  const time = byClock.exec(commandId.toLowerCase())?.groups?.time ?? `${hex.slice(0, 8)}-${hex.slice(8, 12)}`
  return [time, hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** A UUID of version 7 begins with milliseconds. */
const byClock = /^(?<time>[\da-f]{8}-[\da-f]{4})-7[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/
