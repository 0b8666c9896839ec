/** First UTF-16 unit of a surrogate, and the first behind them. */
const SURROGATES = 0xd800;
const BEYOND_SURROGATES = 0xe000;

/**
 * Compares keys as S3 lists them: by the bytes of their UTF-8 form. JavaScript compares UTF-16 units, which differs only
 * where a surrogate meets one of U+E000 to U+FFFF.
 * @returns a negative number when `a` comes first
 */
export function compareKeys(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return weight(x) - weight(y);
  }
  return a.length - b.length;
}

const weight = (unit: number): number =>
  unit >= SURROGATES && unit < BEYOND_SURROGATES ? unit + 0x10000 : unit;
