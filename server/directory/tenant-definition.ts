import type { Capability } from '#engine/case/facts.ts'
import type { PerformerId, ProcedureId } from '#engine/procedure/definition.ts'

/** A local government as data: `library/tenants/<id>.yaml`, or an office's own. Ids are unique within it. */
export interface TenantDefinition {
  readonly format: 'laksana/tenant/1'
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly office: string
  /** IANA name. */
  readonly zone: string
  /** Begins the reference numbers of its cases. */
  readonly referencePrefix: string
  readonly units: readonly {
    readonly id: string
    readonly kind: 'office' | 'agency' | 'third-party'
    readonly name: string
    readonly shortName?: string
    readonly parent?: string
  }[]
  readonly positions: readonly {
    readonly id: string
    readonly unit: string
    readonly title: string
    readonly superior?: string
    readonly capabilities?: readonly Capability[]
  }[]
  readonly officials: readonly {
    readonly id: string
    readonly name: string
    readonly nip?: string
    readonly rank?: string
    /** With an address the official has an account. */
    readonly email?: string
    readonly holds: readonly {
      readonly position: string
      readonly kind?: 'definitive' | 'acting' | 'stand-in'
      readonly from?: string
      readonly until?: string
    }[]
  }[]
  /** Which positions answer for which performer, by procedure. */
  readonly bindings: Readonly<Record<ProcedureId, Readonly<Record<PerformerId, readonly string[]>>>>
  /** What its disposition sheets have to tick; the shipped list where there is none. */
  readonly dispositionInstructions?: readonly {
    readonly id: string
    readonly title: { readonly id: string; readonly en: string }
  }[]
}
