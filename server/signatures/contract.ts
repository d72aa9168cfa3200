import type { Viewer } from '#server/directory/contract.ts'
import type { CertificateFacts } from './certificates/facts.ts'
import type { RevocationReason } from './certificates/revocation-list.ts'
import type { Rectangle } from './pdf/drawing.ts'
import type { NotVerified, PublishedPapers } from './published-contract.ts'
import type { Verification } from './verify/verify.ts'

export type * from './published-contract.ts'
export type { CertificateFacts, Rectangle, RevocationReason, Verification }

/** `local`: the government's own authority, never certified. `bsre`: BSrE's service, certified. */
export type ProviderName = 'local' | 'bsre'

/** Who signs, in the position held now. `nik` is needed by BSrE alone and never stored. */
export interface Signer {
  readonly official: string
  readonly name: string
  readonly position: string
  readonly organisation: string
  readonly nik?: string
}

/** Typed for this signature, and gone with it: neither stored nor logged. */
export type Secret = { readonly passphrase: string } | { readonly totp: string }
export type SecretKind = 'passphrase' | 'totp'

/** A place on a page that shows the signature. `page` from 1. */
export interface Mark {
  readonly page: number
  /** Points from the lower left corner of the page: left, bottom, right, top. */
  readonly rectangle: Rectangle
  /** A PDF whose first page is drawn into the rectangle (local). Without it the page itself shows the signature already. */
  readonly drawing?: Uint8Array
  /** A PNG drawn there (BSrE). */
  readonly image?: Uint8Array
  /** An address as QR code (BSrE, without an image). */
  readonly link?: string
  /** Said by a screen reader. */
  readonly hint?: string
}

export interface SignRequest {
  readonly provider: ProviderName
  readonly pdf: Uint8Array
  readonly signer: Signer
  readonly secret: Secret
  readonly reason?: string
  readonly location?: string
  /** None: invisible. */
  readonly mark?: Mark
  /** The signer was told that the timestamp server fails, and wants to sign at the lower level B-B (local). */
  readonly withoutTimestamp?: boolean
}

/** `basic`: a signature that doesn't bind its certificate as PAdES asks. */
export type SignatureLevel = 'B-B' | 'B-T' | 'basic'

export interface SignedPaper {
  readonly kind: 'signed'
  readonly pdf: Uint8Array
  readonly sha256: string
  readonly level: SignatureLevel
  /** By a certificate of an Indonesian PSrE. False is shown as “tidak tersertifikasi”. */
  readonly certified: boolean
  readonly provider: ProviderName
  readonly certificate: CertificateFacts
  /** An ISO instant. */
  readonly signedAt: string
}

/** Why nothing was signed. */
export type RefusalCode =
  | 'NoCertificate'
  | 'CertificateExpired'
  | 'CertificateRevoked'
  | 'PassphraseWrong'
  | 'PassphraseTooShort'
  | 'TooManyTries'
  | 'SecretKindNotTaken'
  | 'IdentityNumberMissing'
  | 'TimestampUnavailable'
  | 'ProviderNotSet'
  | 'ProviderUnreachable'
  | 'ProviderTimedOut'
  | 'ProviderFailed'
  | 'ProviderRefused'
  | 'ProviderAnswerUnusable'
  | 'PdfDamaged'
  | 'PdfLocked'
  | 'PdfForbidsSigning'
  | 'PageMissing'
  | 'NotTriedAfterRefusal'

/**
 * `again`: what helps. `now`: try again as it is, or with the right secret. `later`: somebody else's machine must recover.
 * `after-change`: not before the paper, the certificate or the settings changed.
 */
export interface SignRefused {
  readonly kind: 'refused'
  readonly code: RefusalCode
  readonly again: 'now' | 'later' | 'after-change'
  readonly facts: Readonly<Record<string, string | number>>
}

export type SignAnswer = SignedPaper | SignRefused

/** Whether somebody could sign now. */
export type SignerStatus = { readonly kind: 'ready'; readonly certificate?: CertificateFacts } | SignRefused

/** Electronic signatures of one government. Nothing here knows of cases: PDF bytes in, PDF bytes out. */
export interface Signatures extends PublishedPapers {
  /** The providers that can be chosen here. */
  readonly providers: readonly ProviderName[]
  /** What may be typed for a provider; nothing for one that can't be chosen. */
  secretsOf(provider: ProviderName): readonly SecretKind[]
  /** A timestamp server is set, so that own certificates sign at level B-T. */
  readonly timestamps: boolean
  /** Asks BSrE and the timestamp server, if they are set, whether they would serve us now. Up to ten seconds each. */
  checkOutside(): Promise<Readonly<Record<'bsre' | 'timestamp', Outside>>>
  /** Who signs when this viewer does: in the position acted from, with “Plt.” or “Plh.” where it isn't held for good. */
  signerOf(viewer: Pick<Viewer, 'tenant' | 'official' | 'position'>): Signer
  status(tenant: string, provider: ProviderName, signer: Signer): Promise<SignerStatus>
  sign(tenant: string, request: SignRequest): Promise<SignAnswer>
  /**
   * Signs several papers with one secret, each with a consent of its own behind it. The signer's status is asked first, of
   * BSrE also for a single paper. In the order of the papers; after a refusal that would meet the next ones too, those are
   * not tried.
   */
  signMany(
    tenant: string,
    request: Omit<SignRequest, 'pdf' | 'mark'>,
    papers: readonly Pick<SignRequest, 'pdf' | 'mark'>[],
  ): Promise<readonly SignAnswer[]>
  /**
   * Gives an official a key and certificate for the position; an older one for it is superseded. Makes the government's
   * authority at the first need. Refuses a passphrase that is too short.
   */
  issue(
    tenant: string,
    signer: Signer,
    passphrase: string,
  ): Promise<{ readonly kind: 'issued'; readonly certificate: CertificateFacts } | SignRefused>
  /** False: no such certificate in force. */
  revoke(tenant: string, serial: string, reason: RevocationReason): Promise<boolean>
  listCertificates(tenant: string, official: string): Promise<readonly IssuedCertificate[]>
  findCertificate(tenant: string, serial: string): Promise<IssuedCertificate | null>
  /** Of all officials of a government, the newest first; fifty a page, from 1. */
  listAllCertificates(tenant: string, query: CertificateQuery): Promise<CertificateList>
  /** The newest authority's certificate and revocation list, or those of another by its serial, in DER; null: there is none. */
  authority(
    tenant: string,
    serial?: string,
  ): Promise<{ readonly certificate: Uint8Array; readonly revocationList: Uint8Array } | null>
  /**
   * Who signed a PDF and what came of it. `storedAs`: the SHA-256 of the file it should be, so that a signature taken off
   * is missed.
   */
  verify(tenant: string, pdf: Uint8Array, storedAs?: string): Promise<Verification>
  /**
   * The same for a PDF that anybody brings, of whichever governments of this server: the certificates in it tell whose.
   * `stored`: what it should be. Made apart from everything else, so that a PDF made to hold us up does so to nobody.
   */
  verifyForAnyone(
    pdf: Uint8Array,
    stored?: { readonly tenant: string; readonly sha256: string },
  ): Promise<Verification | NotVerified>
}

/** `silent`: no answer, or it fails. `refuses`: it answers, but not us. `distrusted`: by a certificate we don't believe. */
export type Outside = 'not-set' | 'answers' | 'silent' | 'refuses' | 'distrusted'

export interface IssuedCertificate extends CertificateFacts {
  readonly state: CertificateStanding
  readonly revokedAt: string | null
  readonly revocationReason: RevocationReason | null
}

export type CertificateStanding = 'in-force' | 'expired' | 'revoked'

export interface CertificateQuery {
  readonly state?: CertificateStanding
  readonly page?: number
}

export interface CertificateList {
  readonly items: readonly IssuedCertificate[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
}
