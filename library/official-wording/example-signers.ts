/** Who signs an example: nobody there is, by position, one for each side of the paper. */
export function exampleSigners(office: string) {
  return [
    { position: `Kepala ${office}`, name: 'Nama Pejabat', nip: '00000000 000000 0 000' },
    { position: 'Jabatan Pihak Kedua', name: 'Nama Pihak Kedua' },
  ] as const
}

/** Stands in the place of a number that no book has given. */
export const exampleNumber = (year: string) => `000/CONTOH/${year}`
