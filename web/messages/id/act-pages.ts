import type { PagedAct } from '../../pages/cases/acts/slugs.ts'

/** The small page of each act: what it does, what it asks, what can't be taken back. */
export const actPages = {
  lead: {
    ClaimTask:
      'Tugas ini menjadi milik Anda; rekan lain tidak dapat mengerjakannya sampai Anda melepas atau menyerahkannya.',
    ReleaseTask: 'Tugas kembali bebas dan dapat diambil pelaksana lain. Konsep yang tersimpan tetap ada.',
    AssignTask: 'Berikan tugas kepada pejabat yang berwenang mengerjakannya.',
    HandOverTask: 'Serahkan tugas kepada rekan yang berwenang. Konsep yang tersimpan ikut terbawa.',
    SignOutput: 'Anda menandatangani hasil langkah ini dalam jabatan Anda. Baca dahulu berkasnya.',
    SkipStep: 'Langkah ini boleh dilewati menurut SOP. Alasannya tercatat dalam riwayat.',
    ReturnStep:
      'Permohonan kembali ke langkah yang Anda pilih beserta hal yang harus diperbaiki. Langkah sesudahnya diulang; berkas yang sudah ada tetap tersimpan.',
    WithdrawCompletion:
      'Langkah yang Anda selesaikan terbuka lagi untuk Anda, selama belum ada yang melanjutkannya.',
    RejectDocument:
      'Berkas ditolak dan harus diganti oleh pihak yang memberikannya. Langkah yang memerlukannya menunggu; permohonan tidak mundur.',
    ReplaceDocument: 'Unggah berkas pengganti. Versi sebelumnya tetap tersimpan.',
    AddNote: 'Catatan dapat dibaca semua yang dapat melihat permohonan ini, dan tidak dapat dihapus.',
    RecordProblem: 'Catat hambatan agar terlihat oleh semua yang terlibat sampai ada penyelesaiannya.',
    RecordSolution: 'Tulis bagaimana masalah ini diselesaikan.',
    SuspendCase: 'Waktu berhenti dihitung sampai permohonan dilanjutkan.',
    ReviseSchedule:
      'Tanggal yang Anda ubah berlaku sekarang juga: tenggat langkah yang terbuka ikut bergeser. Pelaksananya dan pemohon diberi tahu beserta alasannya.',
    ResumeCase: 'Waktu berjalan lagi; tenggat bergeser selama waktu kerja yang terhenti.',
    WithdrawCase: 'Permohonan dicabut oleh instansi pemohon dan berakhir.',
    CancelCase: 'Permohonan dibatalkan oleh dinas dan berakhir.',
    ReopenCase: 'Permohonan yang sudah berakhir berjalan lagi dari langkah yang Anda pilih.',
    MoveToVersion:
      'Permohonan biasanya tetap pada versi SOP ketika diajukan. Memindahkannya memerlukan alasan yang tercatat. Tenggat langkah yang terbuka dihitung ulang menurut standar versi itu, dan dapat jatuh lebih awal dari sekarang; pelaksananya diberi tahu.',
    SettleDisposition:
      'Laporkan apa yang sudah dilakukan menurut disposisi ini. Yang memberi disposisi diberi tahu.',
    TakeBackDisposition:
      'Penerima yang Anda pilih tidak perlu lagi menjawab dan diberi tahu. Bila tidak ada lagi yang memegangnya, disposisi yang Anda teruskan kembali menunggu Anda.',
    RecordDeviation:
      'Catat kelengkapan atau output yang tidak memenuhi mutu baku. Pelaksana langkahnya mempertanggungjawabkannya; ketepatan waktu dihitung sendiri oleh sistem.',
    AccountForDeviation:
      'Jelaskan mengapa mutu baku tidak terpenuhi dan apa yang diperbaiki. Atasan menerima atau mengembalikannya.',
    AcceptDeviation: 'Penyimpangan ditutup dengan pertanggungjawaban ini dan tetap tertulis dalam register.',
    SendBackDeviation:
      'Pelaksana mempertanggungjawabkannya sekali lagi, dengan alasan Anda sebagai petunjuk.',
    FulfilDuty: 'Catat bahwa kewajiban ini sudah dipenuhi.',
  } satisfies Readonly<Record<PagedAct, string>> as Readonly<Record<PagedAct, string>>,
  final:
    'Tindakan ini mengakhiri permohonan. Hanya atasan yang dapat membukanya kembali. Semua langkah yang sedang berjalan ditutup.',
  case: 'Permohonan',
  about: 'Mengenai',
  cannot: 'Tidak dapat dilakukan sekarang',
  gone: 'Ini sudah tidak ada atau sudah selesai. Lihat keadaan terakhir pada berkas permohonan.',
  back: 'Kembali',
  fields: {
    to: 'Kepada',
    toStep: 'Kembali ke langkah',
    stepOption: '{number}. {activity}',
    toHelp: 'Hanya pejabat yang berwenang atas langkah ini.',
    points: 'Yang harus diperbaiki',
    pointsHelp: 'Satu hal per baris, dengan kalimat yang dimengerti penerimanya.',
    reason: 'Alasan',
    text: {
      AddNote: 'Catatan',
      RecordProblem: 'Masalah',
      RecordSolution: 'Penyelesaian',
      SettleDisposition: 'Laporan',
      RecordDeviation: 'Yang tidak terpenuhi',
    },
    note: 'Yang dilakukan',
    standard: 'Mutu baku',
    atStep: 'Pada langkah',
    cause: 'Penyebab',
    explanation: 'Penjelasan',
    explanationHelp: 'Apa yang terjadi dan mengapa mutu bakunya tidak terpenuhi.',
    correction: 'Perbaikan',
    correctionHelp: 'Yang sudah dan akan dilakukan agar tidak terulang.',
    remark: 'Catatan (boleh kosong)',
    waitingFor: 'Menunggu siapa',
    reopenAt: 'Dibuka kembali pada langkah',
    version: 'Versi SOP',
    versionTrial: {
      unfit: 'Permohonan ini tidak dapat dipindahkan ke versi ini sekarang.',
      none: 'Tidak ada tenggat yang bergeser.',
      noDue: 'tanpa tenggat',
      moves: 'Tenggat “{activity}”: {before} menjadi {due}.',
      late: 'Tenggat “{activity}”: {before} menjadi {due}, jadi langsung terlambat.',
    },
    versionOption: 'Versi {version} ({status})',
    noVersion: 'Belum ada versi lain dari SOP ini; permohonan tetap pada versinya.',
    file: 'Berkas pengganti',
    kept: 'Sudah terkirim: {file}. Pilih berkas lain untuk menggantinya.',
  },
  missing: {
    step: 'Pilih langkah yang dituju.',
    to: 'Pilih kepada siapa tugas ini diberikan.',
    file: 'Pilih berkas penggantinya.',
    version: 'Pilih versi SOP yang dituju.',
    atStep: 'Pilih langkah yang menyimpang.',
    cause: 'Pilih penyebabnya.',
  },
}
