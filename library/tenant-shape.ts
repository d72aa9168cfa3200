import type { PerformerId, ProcedureId } from '#engine/procedure/definition.ts'
import type { Instruction } from './disposition-instructions.ts'

export const CAPABILITIES = ['register', 'supervise', 'administer', 'inspect'] as const
export const UNIT_KINDS = ['office', 'agency', 'third-party'] as const
export const ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const
export const WAITING_FOR = ['applicant', 'third-party', 'office'] as const
export const URGENCIES = ['biasa', 'segera', 'sangat-segera'] as const

export const HOLDING_KINDS = ['definitive', 'acting', 'stand-in'] as const

/** A government as its file says it: `server/directory/tenant-definition.ts` loads it as it is. */
export interface TenantForm {
  readonly format: 'laksana/tenant/1'
  readonly id: string
  readonly name: string
  /** For lists and narrow screens: "Kutai Kartanegara". */
  readonly shortName: string
  /** The office that builds applications. */
  readonly office: string
  readonly zone: (typeof ZONES)[number]
  /** Begins the reference numbers of its cases. */
  readonly referencePrefix: string
  readonly units: readonly TenantUnit[]
  readonly positions: readonly TenantPosition[]
  readonly officials: readonly TenantOfficial[]
  /**
   * For each procedure in force, which positions answer for its performers. A team's positions are those it may be formed
   * of; the applicant isn't bound: it is the agency of the case.
   */
  readonly bindings: Readonly<Record<ProcedureId, Readonly<Record<PerformerId, readonly string[]>>>>
  /** How its letters are numbered; an administrator may change it later. */
  readonly numbering: readonly TenantNumbering[]
  /** What its papers begin with; an administrator may change it later. */
  readonly letterhead: TenantLetterhead
  /** What its disposition sheets have to tick; the shipped list where there is none. */
  readonly dispositionInstructions?: readonly Instruction[]
}

/** Head and foot of the office's papers; '' where there is none. */
export interface TenantLetterhead {
  readonly government: string
  readonly office: string
  readonly address: string
  readonly phone: string
  readonly email: string
  readonly website: string
  readonly footer: string
  /** Where papers are signed. */
  readonly place: string
}

/** How a book of letters is numbered, or a kind of letter in it. */
export interface TenantNumbering {
  /** `incoming`, `outgoing`, `internal`, or a book of its own. */
  readonly register: string
  /** '' counts for every kind that has none of its own. */
  readonly kind: string
  readonly title: string
  /** Null where the book is kept in `system`. */
  readonly template: string | null
  readonly system: string | null
  readonly unitCode: string | null
  readonly archiveClass: string | null
}

export interface TenantUnit {
  readonly id: string
  readonly name: string
  readonly kind: (typeof UNIT_KINDS)[number]
  readonly parent?: string
}

export interface TenantPosition {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly superior?: string
  readonly capabilities: readonly (typeof CAPABILITIES)[number][]
}

export interface TenantOfficial {
  readonly id: string
  readonly name: string
  readonly nip?: string
  readonly rank?: string
  /** With an address the official has an account. */
  readonly email?: string
  readonly holds: readonly {
    readonly position: string
    readonly kind?: (typeof HOLDING_KINDS)[number]
    readonly from?: string
    readonly until?: string
  }[]
}

/**
 * A demo government: one file in `library/tenants`, made after one of the five sources. Its units and positions are named
 * as that source names them; the agencies are of the kind every local government has. Nobody is invented: each position
 * is held by one official who bears its title and id.
 */
export interface DemoTenant extends TenantForm {
  readonly officials: readonly DemoOfficial[]
  readonly cases: readonly DemoCase[]
}

export interface DemoOfficial extends TenantOfficial {
  /** In a domain that reaches nobody. */
  readonly email: string
}

/** A case that is there from the first look on: an example, gone through up to `acts` acts. */
export interface DemoCase {
  readonly subject: string
  readonly need: string
  readonly businessProcess: string
  readonly urgency: (typeof URGENCIES)[number]
  /** A unit of kind `agency`. */
  readonly applicant: string
  readonly procedure: ProcedureId
  /** How many days before today it was submitted. */
  readonly daysAgo: number
  /** Name of the example whose acts it follows. */
  readonly example: string
  /** How many of them are done; all of them where the case has ended. */
  readonly acts: number | 'all'
  readonly suspended?: { readonly reason: string; readonly waitingFor: (typeof WAITING_FOR)[number] }
}
