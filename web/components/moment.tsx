import { dateOf, momentOf } from '../format/dates.ts'
import { useScreen } from './screen.ts'

/** An instant in the zone of the government, exact to the minute. */
export function Moment({ at }: { at: string }) {
  const { locale, zone } = useScreen()
  return <time dateTime={at}>{momentOf(at, locale, zone)}</time>
}

/** The day of an instant in the zone of the government. */
export function Day({ at }: { at: string }) {
  const { locale, zone } = useScreen()
  return <time dateTime={at}>{dateOf(at, locale, zone)}</time>
}
