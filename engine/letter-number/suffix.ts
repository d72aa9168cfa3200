const first = 'a'.charCodeAt(0)
const letters = 26

/** The suffix after this one: none → a, a → b, z → aa, az → ba, zz → aaa. */
export function nextSuffix(suffix: string): string {
  let left = placeOf(suffix) + 1
  let next = ''
  while (left > 0) {
    left -= 1
    next = String.fromCharCode(first + (left % letters)) + next
    left = Math.floor(left / letters)
  }
  return next
}

/** Which suffix it is in their order: none is 0, a is 1, z is 26, aa is 27. */
function placeOf(suffix: string): number {
  return [...suffix].reduce((place, letter) => place * letters + letter.charCodeAt(0) - first + 1, 0)
}
