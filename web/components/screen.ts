import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { WorkLeft } from '#engine/working-time/index.ts'
import type { Locale, PageRequest } from '#server/http/page.ts'
import { type Messages, t } from '../messages/index.ts'

/** What every component may ask about the page it stands on. */
export interface Screen {
  readonly locale: Locale
  readonly words: Messages
  /** Zone in which moments are told: the viewer's government's, or that of the page's subject. */
  readonly zone: string
  /** Work left until a moment, in the office's hours, or those of one of its units. */
  workLeft(due: string, unit?: string): WorkLeft
  /** What a file field takes. */
  readonly uploads: PageRequest['uploads']
  /** Whoever looks may look from another position too. */
  readonly holdsSeveral: boolean
}

/** The capital's zone, where a page belongs to no government. */
const capitalZone = 'Asia/Jakarta'

export function screenOf(request: PageRequest, subjectZone?: string): Screen {
  const zone = subjectZone ?? request.viewer?.tenant.zone ?? capitalZone
  return {
    locale: request.locale,
    words: t(request.locale),
    zone,
    workLeft: (due, unit) => request.workLeft(due, zone, unit),
    uploads: request.uploads,
    holdsSeveral: (request.viewer?.positions.length ?? 0) > 1,
  }
}

export const ScreenContext = createContext<Screen | null>(null)

export function useScreen(): Screen {
  const screen = useContext(ScreenContext)
  if (screen === null) throw new Error('A component that uses the screen must stand inside a Page')
  return screen
}
