export const lists = {
  pages: 'Halaman',
  page: 'Halaman {page}',
  previous: 'Sebelumnya',
  next: 'Berikutnya',
  range: '{from}–{until} dari {total}',
  scroll: '{name}: geser ke samping untuk melihat seluruhnya',
}
