import type { CalendarDayKind } from '#engine/working-time/index.ts'

/** How kinds of days are written in files, the word that is shown first. */
const words: Readonly<Record<CalendarDayKind, readonly string[]>> = {
  'public-holiday': ['libur nasional', 'public holiday'],
  'collective-leave': ['cuti bersama', 'collective leave'],
  'regional-holiday': ['libur daerah', 'libur lokal', 'regional holiday'],
  closed: ['kantor tutup', 'tutup', 'office closed', 'closed'],
  worked: ['masuk kerja', 'hari kerja', 'working day', 'worked'],
}

export const knownKinds: readonly string[] = Object.values(words).map(([first]) => first!)

/** The kind a word stands for: `Cuti Bersama`, `cuti_bersama` and `collective-leave` are the same. */
export function findKind(written: string): CalendarDayKind | undefined {
  const word = plain(written)
  return kinds().find((kind) => words[kind].includes(word))
}

/** As our own feeds call the days of a span; they are no free days. */
const spans = ['jam kerja khusus', 'special hours']

export const isSpan = (written: string): boolean => spans.includes(plain(written))

/** The kind that a name begins with: “Cuti Bersama Natal”. */
export function kindInName(name: string): CalendarDayKind | undefined {
  const start = plain(name)
  return kinds().find((kind) => words[kind].some((word) => start === word || start.startsWith(`${word} `)))
}

function kinds(): readonly CalendarDayKind[] {
  return Object.keys(words) as CalendarDayKind[]
}

function plain(written: string): string {
  return written
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()
}
