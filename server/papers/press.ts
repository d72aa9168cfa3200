import type { Content } from '#engine/document-kind/index.ts'
import { type Refusal, refusal } from '#engine/kernel/index.ts'
import type { Calendars } from '#server/calendars/contract.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { TenantDatabase } from '#server/platform/index.ts'
import type { Registers } from '#server/registers/contract.ts'
import { dayOf } from '#server/registers/index.ts'
import type { PublishedPapers } from '#server/signatures/contract.ts'
import type { PaperStyle, Stationery } from '#server/stationery/contract.ts'
import type { HowToSet, PaperToSet, Typesetting } from '#server/typesetting/contract.ts'
import { TemplateRefused } from '#server/typesetting/index.ts'
import { takeNumber } from './numbers.ts'
import { paperToSet } from './paper-to-set.ts'
import { findCode, type Print } from './prints.ts'
import { readSeats } from './seats.ts'
import type { Seen } from './seen.ts'
import { namedSigners, type PlacedSigner } from './signers.ts'

export interface PressOptions {
  readonly tenants: TenantDatabase
  readonly calendars: Pick<Calendars, 'of'>
  readonly typesetting: Typesetting
  readonly registers: Registers
  readonly stationery: Pick<Stationery, 'styleFor'>
  readonly published: Pick<PublishedPapers, 'newPaperCode'>
  /** Where people reach this server, without a slash at the end. */
  readonly address: string
  readonly now: () => string
}

/** A paper set as PDF, with its number. */
export interface SetOnce {
  readonly kind: 'set'
  readonly pdf: Uint8Array
  readonly number?: string
  readonly print: Omit<Print, 'file'>
}

export type Refused = { readonly kind: 'refused'; readonly refusal: Refusal }

/** Sets papers: drafts to look at, and the PDF that is signed or handed in. */
export interface Press {
  /** As it would look now, with how to set it. */
  draft(viewer: Viewer, seen: Seen, content: Content): Promise<{ paper: PaperToSet; how: HowToSet }>
  /** Where anyone can check a paper by its code. */
  addressOf(tenant: string, code: string): string
  /** Numbers and sets the paper for good; `signer`: who is about to sign it, null where nobody does. */
  set(
    viewer: Viewer,
    seen: Seen,
    content: Content,
    how: {
      readonly signer: Viewer | null
      readonly marks: PaperToSet['marks']
      readonly number: string | undefined
    },
  ): Promise<SetOnce | Refused>
}

export function openPress(options: PressOptions): Press {
  const { tenants, typesetting, registers, stationery, published, address, now } = options

  const looksOf = ({ within, kind, use }: Seen, tenant: string) => {
    const { state, graph } = within.case
    const last = use.signers.at(-1) ?? use.initials.at(-1)
    const ofApplicant = last !== undefined && graph.performers.get(last)?.kind === 'applicant'
    return stationery.styleFor(tenant, {
      ...(ofApplicant && { unit: state.applicant }),
      template: kind.template ?? 'form',
      at: state.openedAt,
    })
  }

  const addressOf = (tenant: string, code: string) => `${address}/verifikasi/${tenant}/${code}`

  return {
    addressOf,

    async draft(viewer, seen, content) {
      const tenant = viewer.tenant.id
      const [looks, seats] = await Promise.all([
        looksOf(seen, tenant),
        readSeats(tenants, tenant, seen.within.case, now()),
      ])
      const paper = seen.made?.paper
      const setting = {
        looks,
        signers: namedSigners(seen, seats, null),
        on: dayOf(now(), viewer.tenant.zone),
        ...(paper?.number !== undefined && { number: paper.number }),
        marks: 'none' as const,
        draft: paper === undefined || paper.standing === 'drafting' || paper.standing === 'initialling',
      }
      return { paper: paperToSet(seen, content, setting), how: howOf(looks) }
    },

    async set(viewer, seen, content, { signer, marks, number }) {
      const tenant = viewer.tenant.id
      const today = dayOf(now(), viewer.tenant.zone)
      const [looks, seats, before] = await Promise.all([
        looksOf(seen, tenant),
        readSeats(tenants, tenant, seen.within.case, now()),
        findCode(tenants, tenant, seen.at),
      ])
      const signers = namedSigners(seen, seats, signer)
      const nobody = signers.find(({ seat }) => seat === null)
      if (nobody) return refusedWith(refusal('SignerVacant', { performer: nobody.performer }))
      const numbered = await takeNumber(registers, viewer, seen, content, today, number)
      if (numbered.kind === 'refused') return numbered
      const code = before ?? published.newPaperCode()
      const paper = paperToSet(seen, content, {
        looks,
        signers,
        on: numbered.on,
        ...(numbered.number !== undefined && { number: numbered.number }),
        marks,
        url: addressOf(tenant, code),
        draft: false,
      })
      const set = await orRefused(() => typesetting.set(paper, howOf(looks)))
      if ('refusal' in set) return set
      // A party that signs elsewhere has its room on the page, and no signature here.
      const placed = set.signatureBoxes.flatMap(({ signer: place, ...box }): readonly PlacedSigner[] => {
        const signer = signers[place]
        if (!signer) return []
        const { performer, seat } = signer
        return [{ performer, official: seat?.official ?? null, name: seat?.name ?? '', box }]
      })
      return {
        kind: 'set',
        pdf: set.pdf,
        ...(numbered.number !== undefined && { number: numbered.number }),
        print: { revision: seen.made?.paper.revision ?? 0, code, on: numbered.on, signers: placed },
      }
    },
  }
}

/** A government's own template stands in for the shipped one. */
const howOf = ({ templateSource }: PaperStyle): HowToSet =>
  templateSource === undefined ? {} : { templateSource }

const refusedWith = (why: Refusal): Refused => ({ kind: 'refused', refusal: why })

/** A government's own template can be faulty; a shipped one that is, is a defect all the same told with its reason. */
export async function orRefused<T>(set: () => Promise<T>): Promise<T | Refused> {
  try {
    return await set()
  } catch (error) {
    if (!(error instanceof TemplateRefused)) throw error
    return refusedWith(refusal('TemplateFaulty', { problem: error.message }))
  }
}
