/** Short messages shown once after a redirect, by the key the page before has left. */
export const flash: Readonly<Record<string, string>> = {
  signedIn: 'Anda sudah masuk.',
  signedOut: 'Anda sudah keluar.',
  positionSwitched: 'Jabatan berganti.',
  tokenRevoked: 'Token dicabut dan tidak berlaku lagi.',
  draftSaved: 'Konsep disimpan.',
}
