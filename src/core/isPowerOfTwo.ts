// Epochs 1, 2, 4, 8, ...: those after which the page sorts and picks anew.

export function isPowerOfTwo(count: number): boolean {
  return (count & (count - 1)) === 0;
}
