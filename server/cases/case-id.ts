import { uuidFrom } from './uuid-from.ts'

/**
 * The id of a case follows from the command that opens it, so that a repeat of that command meets the same case. It
 * begins as that does: where command ids follow the clock, so do cases.
 */
export function caseIdFor(tenant: string, commandId: string): string {
  const id = uuidFrom(`laksana/case ${tenant} ${commandId}`)
  const time = byClock.exec(commandId.toLowerCase())?.groups?.time
  return time === undefined ? id : `${time}${id.slice(time.length)}`
}

/** A UUID of version 7 begins with milliseconds. */
const byClock = /^(?<time>[\da-f]{8}-[\da-f]{4})-7[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/
