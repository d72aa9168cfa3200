export const provenance = {
  written: 'Tertulis dalam dokumen: “{text}”',
  reading: 'Dibaca sebagai: {reading}',
  inferred: 'Disimpulkan, tidak tertulis: {reason}',
  inferredMark: '(disimpulkan)',
  legend:
    'Tanda † berarti nilai itu disimpulkan karena dokumen tidak memuatnya atau tidak terbaca; alasannya tercantum.',
  show: 'Asal nilai',
}
