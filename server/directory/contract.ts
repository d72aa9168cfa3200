import type { Capability } from '#engine/case/facts.ts'
import type { PerformerId, ProcedureId } from '#engine/procedure/definition.ts'

/** One local government, as anyone may see it. `zone` is an IANA name. */
export interface TenantSummary {
  readonly id: string
  readonly name: string
  readonly office: string
  readonly zone: string
}

export interface UnitSummary {
  readonly id: string
  readonly name: string
  readonly kind: 'office' | 'agency' | 'third-party'
}

/** A chair an official may act from: held for good, acting (Plt.) or standing in (Plh.). */
export interface HeldPosition {
  readonly id: string
  readonly title: string
  readonly unit: UnitSummary
  readonly kind: 'definitive' | 'acting' | 'stand-in'
  readonly capabilities: readonly Capability[]
}

/** Who is looking: an official signed in, in one of the positions held now. */
export interface Viewer {
  readonly tenant: TenantSummary
  readonly official: { readonly id: string; readonly name: string; readonly email: string }
  readonly position: HeldPosition
  readonly positions: readonly HeldPosition[]
}

export interface OfficialSummary {
  readonly id: string
  readonly name: string
  readonly position: string
  readonly unit: string
}

export interface DemoAccount {
  readonly tenant: TenantSummary
  readonly position: string
  readonly unit: string
  readonly email: string
  /** What this account is good for in a demonstration: applicant, registry, head … */
  readonly part: 'applicant' | 'office' | 'third-party' | 'inspector' | 'administrator'
}

export interface Directory {
  listTenants(): Promise<readonly TenantSummary[]>
  findTenant(id: string): Promise<TenantSummary | null>
  /** The official behind an account, in the wished position if it is held now, else the first. Null: no position held now. */
  findViewer(account: { tenant: string; official: string }, wishedPosition?: string): Promise<Viewer | null>
  listAgencies(viewer: Viewer): Promise<readonly UnitSummary[]>
  /** Officials who may perform this performer of this procedure, for assigning, handing over and forming a team. */
  listPerformersOf(
    viewer: Viewer,
    procedure: ProcedureId,
    performer: PerformerId,
  ): Promise<readonly OfficialSummary[]>
  /** Officials of the viewer's own side: the whole office, or the own agency or firm. */
  listColleagues(viewer: Viewer): Promise<readonly OfficialSummary[]>
  /** Demo accounts by position; empty unless demo data is loaded. */
  listDemoAccounts(): Promise<readonly DemoAccount[]>
  createApiToken(viewer: Viewer, name: string): Promise<{ id: string; token: string }>
  listApiTokens(
    viewer: Viewer,
  ): Promise<readonly { id: string; name: string; createdAt: string; lastUsedAt: string | null }[]>
  /** False: the viewer has no such token in use. */
  revokeApiToken(viewer: Viewer, id: string): Promise<boolean>
  findViewerByToken(token: string): Promise<Viewer | null>
}
