import type { RefusalCode } from '#engine/case/refusals.ts'

/** Why the office says no, and what to do next. Facts arrive as titles, not ids. */
export const refusals: Readonly<Record<RefusalCode, string>> = {
  CaseAlreadyOpen: 'Permohonan ini sudah dibuka. Buka berkasnya untuk melanjutkan.',
  CaseNotOpened: 'Permohonan ini belum dibuka. Mulai dari “Ajukan permohonan”.',
  CaseNotDraft:
    'Permohonan ini bukan konsep lagi ({status}), maka isiannya tidak dapat diubah. Tambahkan catatan bila ada yang perlu disampaikan.',
  CaseNotSubmitted: 'Permohonan ini masih konsep. Kirim dahulu agar langkahnya dimulai.',
  CaseSuspended:
    'Permohonan ini sedang ditunda, menunggu {waitingFor}: {reason}. Lanjutkan dahulu permohonannya.',
  CaseNotSuspended: 'Permohonan ini tidak sedang ditunda, maka tidak ada yang perlu dilanjutkan.',
  CaseOver:
    'Permohonan ini sudah berakhir ({status}). Minta atasan membukanya kembali bila masih ada yang harus dikerjakan.',
  CaseNotOver: 'Permohonan ini belum berakhir ({status}), maka tidak perlu dibuka kembali.',
  MayNotOpen:
    'Jabatan Anda tidak dapat membuka permohonan dengan cara ini. Pakai akun instansi pemohon, atau minta petugas surat mencatatnya.',
  NotApplicant: 'Hanya instansi pemohon yang dapat melakukan ini. Sampaikan kepada instansi yang mengajukan.',
  NotSupervisor: 'Hanya atasan yang dapat melakukan ini. Minta atasan yang membawahi langkah ini.',
  MayNotSuspend:
    'Hanya atasan atau pelaksana langkah yang sedang berjalan yang dapat menunda atau melanjutkan. Minta salah satunya.',
  NotPerformer: 'Langkah “{step}” dikerjakan oleh {performers}. Minta yang bersangkutan.',
  NoPartInCase: 'Anda tidak mempunyai bagian dalam permohonan ini. Minta atasan menugaskan Anda bila perlu.',
  OwnRequest:
    'Anda sendiri yang mengajukan permohonan ini, maka keputusan “{step}” harus diambil pejabat lain. Minta atasan menugaskan orang lain.',
  ClaimedByAnother:
    'Tugas ini sudah diambil {official}. Minta yang bersangkutan menyerahkan atau melepasnya.',
  NotHolder: 'Tugas ini tidak sedang Anda pegang. Ambil tugasnya dahulu.',
  CandidateMayNot:
    '{official} tidak berwenang atas tugas ini. Pilih pejabat yang memegang jabatan pelaksananya.',
  TaskNotOpen:
    'Langkah ini sudah tidak terbuka; mungkin baru saja diselesaikan orang lain. Muat ulang berkas permohonan.',
  CalledProcedureRuns:
    'Langkah “{step}” menunggu prosedur yang dipanggilnya. Selesaikan langkah-langkah prosedur itu dahulu.',
  WorkAlreadyGiven:
    'Hasil langkah ini sudah diserahkan dan tinggal menunggu pihak lain. Kembalikan langkahnya bila hasilnya harus diubah.',
  JointTask:
    'Langkah “{step}” dikerjakan bersama, maka tidak dapat diambil atau diserahkan kepada seorang saja. Setiap pelaksananya menyelesaikan bagiannya sendiri.',
  AlreadyYours: 'Tugas ini sudah Anda pegang. Lanjutkan mengerjakannya.',
  NotClaimed: 'Tugas ini belum diambil siapa pun, maka tidak ada yang perlu dilepas.',
  AlreadyAssigned: 'Tugas ini sudah dipegang {official}. Pilih orang lain bila hendak dialihkan.',
  TextTooLong: 'Tulisan ini lebih panjang dari {most} huruf. Ringkas, atau lampirkan sebagai berkas.',
  RequirementMissing:
    'Kelengkapan belum ada: {documents}. Lampirkan dahulu, atau kembalikan ke langkah yang harus memberinya.',
  RequirementRejected:
    'Berkas ini ditolak dan belum diganti: {documents}. Minta yang memberikannya mengunggah kembali.',
  ItemsNotConfirmed: 'Belum dinyatakan tersedia: {items}. Centang bila sudah ada di tangan.',
  ChecklistIncomplete: 'Daftar periksa belum lengkap: {items}. Periksa dan centang semuanya.',
  GuardNotMet: '{sentence} Lengkapi hal itu dahulu, lalu selesaikan langkah ini.',
  NoOutcomeAvailable:
    'Tidak ada pilihan keputusan yang memenuhi syarat untuk “{step}”. Periksa kembali isian yang menjadi syaratnya.',
  OutcomeMissing: 'Pilih salah satu keputusan: {outcomes}.',
  OutcomeUnknown: 'Keputusan “{outcome}” tidak dikenal pada langkah ini. Pilih dari yang tersedia.',
  OutcomeUnavailable:
    'Keputusan “{outcome}” belum memenuhi syaratnya. Pilih yang lain, atau perbaiki isian yang menjadi syaratnya.',
  ReasonMissing: 'Tuliskan alasannya; alasan disampaikan kepada yang berkepentingan.',
  OutputMissing: 'Output belum ada: {documents}. Unggah dahulu, lalu selesaikan langkah ini.',
  DocumentNotExpected:
    'Berkas ini tidak diminta di sini: {documents}. Hapus lampirannya, atau berikan pada langkah yang memintanya.',
  FieldMissing: 'Isian ini belum ada: {fields}. Lengkapi dahulu.',
  FieldInvalid: 'Isian “{field}” tidak sesuai jenisnya ({type}). Perbaiki isiannya.',
  FieldNotExpected: 'Isian ini tidak diminta di sini: {fields}. Hapus isiannya.',
  TeamMissing:
    'Anggota tim belum ditunjuk untuk: {performers}. Pilih sedikitnya satu orang bagi masing-masing.',
  TeamNotExpected: 'Langkah ini tidak menunjuk {performers}. Hapus penunjukannya.',
  DateMissing: 'Isi tanggal rencana selesai: {steps}.',
  DateInvalid: 'Tanggal untuk “{step}” tidak terbaca: {date}. Tulis sebagai tahun-bulan-tanggal.',
  DateTooFar: 'Tanggal untuk “{step}” lebih dari {years} tahun lagi: {date}. Periksa tahunnya.',
  DateInPast: 'Tanggal untuk “{step}” sudah lewat: {date}. Pilih hari ini atau sesudahnya.',
  DateNotExpected: 'Langkah ini tidak menetapkan tanggal bagi {steps}. Hapus tanggalnya.',
  StartAfterEnd: 'Rencana mulai “{step}” sesudah rencana selesainya. Perbaiki salah satunya.',
  StartInPast: 'Rencana mulai “{step}” sudah lewat: {date}. Pilih hari ini atau sesudahnya, atau kosongkan.',
  MilestoneInvalid:
    'Tonggak “{milestone}” belum benar. Isi nama dan tanggal dalam sepuluh tahun ini, atau kosongkan keduanya.',
  MilestoneInPast: 'Tanggal tonggak “{milestone}” sudah lewat: {date}. Pilih hari ini atau sesudahnya.',
  MilestoneNameTooLong: 'Nama tonggak “{milestone}” lebih panjang dari {most} huruf. Pendekkan.',
  MilestoneTwice: 'Tonggak “{milestone}” pada {date} tertulis dua kali. Sisakan satu.',
  MilestoneNotExpected: 'Langkah ini tidak menetapkan jadwal, jadi tidak mencatat tonggak. Hapus tonggaknya.',
  ScheduleNotFixed: 'Jadwal permohonan ini belum ditetapkan. Tunggu langkah yang menetapkannya selesai.',
  NotScheduler:
    'Jadwal ini diubah oleh pelaksana {steps} atau atasan. Sampaikan usul perubahan kepada mereka.',
  ScheduledStepDone: 'Langkah ini sudah selesai, jadi jadwalnya tetap: {steps}. Hapus perubahannya.',
  NothingRevised: 'Belum ada yang berubah dalam jadwal. Ubah sedikitnya satu tanggal atau tonggak.',
  PartAlreadyGiven: 'Bagian Anda pada “{step}” sudah diberikan. Tunggu pihak lain melengkapinya.',
  PartOnlyConfirms:
    'Hasil “{step}” sudah diberikan pelaksana sebelumnya; Anda tinggal menyetujuinya. Kosongkan keputusan dan lampiran lalu selesaikan, atau kembalikan langkahnya.',
  NotSigner: 'Anda bukan penanda tangan “{document}”. Minta pejabat yang tercantum.',
  AlreadySigned: '“{document}” sudah Anda tanda tangani. Tidak ada lagi yang perlu dilakukan.',
  SignatureNotDue:
    '“{document}” belum siap ditandatangani. Tunggu sampai langkahnya diselesaikan pembuatnya.',
  DocumentIsRejected: '“{document}” ditolak: {reason}. Ganti dahulu berkasnya.',
  StepNotOptional: 'Langkah “{step}” wajib menurut SOP dan tidak dapat dilewati. Selesaikan langkahnya.',
  NothingToReturnTo:
    'Belum ada langkah sebelum “{step}” yang dapat dituju. Tambahkan catatan bila ada yang perlu diperbaiki.',
  StepNotBehind:
    'Langkah “{step}” tidak berada di belakang tugas ini. Pilih langkah yang sudah dilalui menuju tugas ini.',
  ReturnWouldStrand:
    'Mengembalikan ke “{step}” akan membuat alur berhenti di tengah. Pilih langkah sebelum percabangan.',
  PointsMissing: 'Tuliskan sedikitnya satu hal yang harus diperbaiki.',
  StepNotDone:
    'Langkah “{step}” belum selesai, maka tidak ada yang dapat ditarik atau dibuka kembali. Pilih langkah yang sudah selesai.',
  SkippedByCondition:
    'Langkah “{step}” dilewati menurut syarat SOP. Pilih langkah lain yang benar-benar dikerjakan.',
  NotYourCompletion:
    'Langkah “{step}” diselesaikan {official}. Hanya yang bersangkutan yang dapat menariknya; gunakan pengembalian bila ada yang perlu diperbaiki.',
  FollowerActed:
    'Langkah sesudah “{step}” sudah mulai dikerjakan. Minta pelaksananya mengembalikan permohonan kepada Anda.',
  CalledProcedureOver:
    'Prosedur yang memuat “{step}” sudah berakhir. Kembalikan ke langkah yang memanggilnya.',
  NothingToReopen: 'Tidak ada langkah yang pernah selesai dalam permohonan ini. Ajukan permohonan baru.',
  PaperNotBegun: 'Naskah “{document}” belum ditulis. Isi formulirnya dahulu.',
  PaperForwarded: 'Naskah “{document}” sudah diajukan. Tarik dahulu bila hendak diubah.',
  PaperUnsigned: 'Naskah “{document}” tidak memerlukan paraf atau tanda tangan. Jadikan naskah akhir.',
  PaperMustBeInitialled: 'Naskah “{document}” harus diparaf. Ajukan kepada pemarafnya.',
  PaperNotSet:
    'Paraf Anda yang terakhir pada “{document}”, tetapi naskah akhirnya belum disiapkan. Bubuhkan paraf sekali lagi.',
  PaperMustBeSigned: 'Naskah “{document}” harus ditandatangani. Ajukan kepada penanda tangannya.',
  PaperWithYou: 'Naskah “{document}” masih pada Anda. Ubah dan ajukan bila sudah siap.',
  InitialsNotDue:
    'Naskah “{document}” tidak sedang menunggu paraf. Muat ulang halaman untuk melihat keadaannya.',
  PaperSignatureNotDue: 'Naskah “{document}” belum dapat ditandatangani. Tunggu sampai diajukan dan diparaf.',
  NotInitialler: 'Paraf “{document}” kini giliran pejabat lain. Tunggu giliran Anda.',
  NotYourTurn: 'Naskah “{document}” tidak sedang menunggu Anda. Hubungi penyusunnya.',
  NotDispositionStep:
    'Langkah “{step}” tidak menghasilkan lembar disposisi. Selesaikan langkahnya, atau disposisikan dari berkas permohonan.',
  NobodyBelow:
    'Tidak ada jabatan di bawah jabatan Anda yang dapat diberi disposisi. Kerjakan sendiri, atau minta administrator melengkapi susunan jabatan.',
  RecipientMissing: 'Pilih sedikitnya satu jabatan.',
  NotBelow: '{positions} tidak berada di bawah jabatan Anda. Pilih jabatan lain dari daftar.',
  InstructionMissing: 'Centang sedikitnya satu instruksi.',
  InstructionUnknown:
    'Instruksi {instructions} tidak ada lagi dalam daftar pemerintah daerah ini. Pilih dari daftar.',
  DispositionDueInPast: 'Batas waktu {date} sudah lewat. Pilih hari ini atau sesudahnya.',
  DispositionOver: 'Disposisi itu sudah selesai atau ditarik. Lihat riwayat pada berkas permohonan.',
  NotRecipient:
    'Disposisi itu tidak ditujukan kepada jabatan Anda. Berpindahlah ke jabatan yang menerimanya, atau mintalah penerimanya.',
  DispositionAnswered: 'Disposisi itu sudah dijawab dari jabatan Anda. Tidak ada lagi yang perlu dilakukan.',
  NotYourDisposition: 'Hanya yang memberi disposisi yang dapat menariknya. Minta pejabat itu.',
  NothingToTakeBack:
    'Semua penerima sudah menjawab, maka tidak ada yang dapat ditarik. Buat disposisi baru bila perlu.',
  NotOwedBy: '{positions} sudah menjawab. Pilih yang belum menjawab.',
  DeviationOver:
    'Penyimpangan itu sudah diterima atau dicoret. Lihat keadaan terakhirnya pada berkas permohonan.',
  NotYoursToAccount:
    'Penyimpangan ini dipertanggungjawabkan oleh pelaksana langkahnya. Mintalah yang bersangkutan.',
  AccountGiven: 'Pertanggungjawabannya sudah diberikan. Tunggu keputusan atasan.',
  AccountMissing: 'Penyimpangan ini belum dipertanggungjawabkan. Minta pelaksananya mengisinya.',
  OwnDeviation:
    'Anda sendiri yang mempertanggungjawabkan atau memegang langkah ini. Serahkan penilaiannya kepada atasan lain.',
  MayNotJudge: 'Hanya atasan atau kepala unit yang menilai pertanggungjawaban. Minta pejabat yang berwenang.',
  MayNotRecordDeviation:
    'Hanya atasan dan pelaksana dari dinas yang mencatat penyimpangan. Sampaikan lewat catatan.',
  NobodyAccounts:
    'Belum ada langkah yang pelaksananya bertanggung jawab kepada dinas. Tulis sebagai catatan.',
  StepNotRecordable: 'Langkah “{step}” belum dimulai atau dikerjakan pemohon. Pilih langkah lain.',
  ExplanationMissing: 'Jelaskan dahulu apa yang terjadi.',
  CorrectionMissing: 'Tulis dahulu apa yang sudah atau akan diperbaiki.',
  DocumentNotHeld:
    '“{document}” belum ada dalam permohonan ini. Periksa daftar berkas, atau minta langkah yang harus memberinya.',
  DocumentAlreadyRejected: '“{document}” sudah ditolak. Tunggu berkas penggantinya.',
  MayNotReject:
    'Hanya pelaksana yang memerlukan “{document}” atau atasan yang dapat menolaknya. Sampaikan alasannya lewat catatan.',
  MayNotReplace:
    'Hanya pihak yang memberikan “{document}” yang dapat menggantinya. Minta pihak itu mengunggahnya.',
  DocumentInUse:
    '“{document}” sudah dipakai langkah berikutnya. Minta berkasnya ditolak atau langkahnya dikembalikan dahulu.',
  ApplicationIncomplete: 'Permohonan belum lengkap: {missing}. Lengkapi, lalu kirim kembali.',
  TextMissing: 'Tulis isinya dahulu.',
  ProblemUnknown: 'Masalah itu tidak ada atau sudah diselesaikan. Muat ulang berkas permohonan.',
  VersionNotGiven: 'Sebutkan versi SOP yang dituju.',
  AlreadyOnVersion: 'Permohonan ini sudah memakai versi {version}. Tidak ada yang perlu dipindahkan.',
  OtherProcedure: 'Versi itu milik SOP lain ({procedure}). Pilih versi dari SOP yang sama.',
  StepsGone:
    'Versi yang dituju tidak memuat langkah {steps}. Selesaikan dahulu langkah itu, atau tetap pada versi sekarang.',
  VersionWouldStrand:
    'Pada versi yang dituju, permohonan ini akan berhenti di tengah. Tetap pada versi sekarang, atau pindahkan sesudah langkah berikutnya.',
  DutyNotOwed: 'Kewajiban “{duty}” tidak sedang menunggu dipenuhi. Periksa daftar kewajiban permohonan ini.',
  MayNotFulfil: 'Kewajiban “{duty}” dipenuhi oleh {performer}. Minta yang bersangkutan.',
}
