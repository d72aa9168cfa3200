import { type DemoCase, URGENCIES, WAITING_FOR } from './tenant-shape.ts'
import type { YamlPlace } from './yaml-file.ts'

/** `agencies`: the units that may ask. */
export function readDemoCase(place: YamlPlace, agencies: readonly string[]): DemoCase {
  place.onlyKeys(
    'subject',
    'need',
    'businessProcess',
    'urgency',
    'applicant',
    'procedure',
    'daysAgo',
    'example',
    'acts',
    'suspended',
  )
  const acts = place.at('acts')
  return {
    subject: place.at('subject').text(),
    need: place.at('need').text(),
    businessProcess: place.at('businessProcess').text(),
    urgency: place.has('urgency') ? place.at('urgency').oneOf(URGENCIES) : 'biasa',
    applicant: place.at('applicant').oneOf(agencies),
    procedure: place.at('procedure').text(),
    daysAgo: place.at('daysAgo').number(),
    example: place.at('example').text(),
    acts: acts.value === 'all' ? 'all' : acts.number(),
    ...(place.has('suspended') ? { suspended: readSuspended(place.at('suspended')) } : {}),
  }
}

function readSuspended(place: YamlPlace): { reason: string; waitingFor: (typeof WAITING_FOR)[number] } {
  place.onlyKeys('reason', 'waitingFor')
  return { reason: place.at('reason').text(), waitingFor: place.at('waitingFor').oneOf(WAITING_FOR) }
}
