/** Object identifiers of CMS, CAdES, time-stamps and X.509 that signatures use. */
export const oid = {
  /** CMS content of any bytes (RFC 5652 §4). */
  plainContent: '1.2.840.113549.1.7.1',
  signedContent: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  /** RFC 5035: which certificate signs, so that none can be put in its place. */
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  /** RFC 3161 appendix A: a time-stamp over the signature's value. */
  signatureTimeStamp: '1.2.840.113549.1.9.16.2.14',
  timeStampContent: '1.2.840.113549.1.9.16.1.4',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaSha256: '1.2.840.10045.4.3.2',
  rsaPss: '1.2.840.113549.1.1.10',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  extendedKeyUsage: '2.5.29.37',
  subjectKey: '2.5.29.14',
  authorityKey: '2.5.29.35',
  revocationListPoints: '2.5.29.31',
  revocationReason: '2.5.29.21',
  revocationListNumber: '2.5.29.20',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  /** RFC 9336: certificates that sign documents. */
  documentSigning: '1.3.6.1.5.5.7.3.36',
} as const

/** Digests that still count, by identifier. */
export const digestNames: Readonly<Record<string, 'sha256' | 'sha384' | 'sha512'>> = {
  [oid.sha256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
