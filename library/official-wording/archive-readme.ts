export interface ArchiveFacts {
  readonly government: string
  readonly office: string
  readonly reference: string
  readonly subject: string
  readonly applicant: string
  readonly procedure: string
  readonly version: number
  /** Local date. */
  readonly madeOn: string
  /** Ids of procedures that this one calls. */
  readonly called: readonly string[]
  readonly papers: readonly {
    readonly path: string
    readonly title: string
    readonly version: number
    readonly from: string | null
    readonly at: string
    /** One line each. */
    readonly signers: readonly string[]
    readonly replaced: boolean
    readonly rejected: boolean
    /** False: the file isn't in the package. */
    readonly there: boolean
  }[]
}

/** What lies in an archive package and how anybody can check it, for whoever opens it in twenty years. */
export function archiveReadme(facts: ArchiveFacts): string {
  const marks = (paper: ArchiveFacts['papers'][number]) => [
    ...(paper.replaced ? ['sudah diganti versi yang lebih baru'] : []),
    ...(paper.rejected ? ['ditolak'] : []),
    ...(paper.there ? [] : ['BERKAS TIDAK TERSEDIA']),
  ]
  const papers = facts.papers.flatMap((paper) => [
    `- ${paper.title}, versi ${paper.version}${marks(paper).length > 0 ? ` (${marks(paper).join('; ')})` : ''}`,
    `  dari ${paper.from ?? 'tidak tercatat'}, ${paper.at}`,
    ...paper.signers.map((signer) => `  ${signer}`),
    `  ${paper.path}`,
  ])
  const called = facts.called.map(
    (id) => `data/called/${id}.yaml
    SOP lain yang dipanggil SOP itu.`,
  )
  return `PAKET ARSIP BERKAS PERMOHONAN

${facts.government}
${facts.office}

Nomor permohonan : ${facts.reference}
Perihal          : ${facts.subject}
Pemohon          : ${facts.applicant}
SOP              : ${facts.procedure} (versi ${facts.version})
Disusun          : ${facts.madeOn}

Paket ini mengikuti BagIt 1.0 (RFC 8493) dan dapat diperiksa dengan program BagIt mana pun.

ISI

data/papers/<urutan>-<naskah>/<versi>/<berkas>
    Berkas asli setiap naskah, byte demi byte seperti diterima, menurut urutan alur.
    Tanda tangan elektronik di dalamnya tetap dapat diperiksa.
data/case.json
    Keadaan permohonan setelah tindakan terakhir.
data/acts.jsonl
    Semua tindakan, satu baris satu tindakan, dari yang pertama.
data/texts.json
    Isi setiap teks yang di dalam kedua berkas itu tersegel sebagai {{t:…}}.
    Segel ikut dalam sidik, sehingga teks dapat dihapus tanpa memutus rantai tindakan.
data/procedure.yaml
    SOP pada versi yang dijalankan permohonan ini.
${called.map((line) => `${line}\n`).join('')}bagit.txt, bag-info.txt, manifest-sha256.txt, tagmanifest-sha256.txt
    Keterangan paket dan jumlah periksa (SHA-256) setiap berkas.

NASKAH

${papers.length > 0 ? papers.join('\n') : 'Belum ada naskah.'}

MEMERIKSA RANTAI TINDAKAN

1. Baris pertama memuat previousHash null; previousHash baris lain sama dengan hash baris sebelumnya.
2. hash sebuah baris adalah SHA-256 (heksadesimal) dari larik JSON tanpa spasi, UTF-8:
   ["laksana/act/1", tenant, stream, version, commandId, act, at, actor, events, previousHash, snapshotHash]
   dengan nilai dari baris itu. Urutan kunci di dalam actor dan events seperti pada baris itu.
   Peristiwa tanpa at atau by terjadi pada at barisnya, oleh official di dalam actor barisnya.
3. snapshotHash baris terakhir adalah SHA-256 dari data/case.json.
Berkas yang disebut sebuah tindakan tercatat di sana dengan SHA-256-nya, sama dengan manifest-sha256.txt.
`
}
