import type { SecretKind, SignerStatus, SignRefused, SignRequest } from './contract.ts'

/** What a provider gave for one paper; whether it is good is found out afterwards, the same way for all. */
export type ProviderAnswer =
  | SignRefused
  | { readonly kind: 'answered'; readonly pdf: Uint8Array; readonly remoteId?: string }

/** Somebody who can put a signature on a PDF. */
export interface Provider {
  /** What it lets somebody type. */
  readonly secrets: readonly SecretKind[]
  /** Its status is asked before a single paper too; every provider's is before several. */
  readonly statusFirst: boolean
  status(tenant: string, signer: SignRequest['signer']): Promise<SignerStatus>
  /** One answer a paper, in their order. Never throws for what the provider's machine does. */
  sign(
    tenant: string,
    request: Omit<SignRequest, 'pdf' | 'mark'>,
    papers: readonly Pick<SignRequest, 'pdf' | 'mark'>[],
  ): Promise<readonly ProviderAnswer[]>
}
