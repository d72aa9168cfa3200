import type { PaperToSet } from '../contract.ts'
import { bundles } from './bundles.ts'
import { forms } from './forms.ts'
import { letters } from './letters.ts'
import { meetings } from './meetings.ts'

/** At least one paper for each shipped template, as an office would write it. */
export const papers: Readonly<Record<string, PaperToSet>> = { ...letters, ...forms, ...meetings, ...bundles }
