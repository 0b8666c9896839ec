/** @returns an amount with as many digits as say something: `$12.30`, `$0.0143` */
export function usd(amount: number): string {
  const size = Math.abs(amount);
  if (size >= 1000) return `$${Math.round(amount).toLocaleString("en-US")}`;
  if (size >= 1 || size === 0) return `$${amount.toFixed(2)}`;
  return `$${amount.toFixed(size >= 0.01 ? 3 : 4)}`;
}
