const missed: string[] = [];

/** Prints a figure beside its goal, and by how much it is met: 0.5 is half of what is allowed. */
export function goal(what: string, value: number, most: number, unit: string): void {
  const isMet = value <= most;
  if (!isMet) missed.push(what);
  const ratio = (value / most).toFixed(2);
  told(what, `${value.toFixed(1)} ${unit} of at most ${most}: ${ratio}${isMet ? "" : "  MISSED"}`);
}

/** Prints a figure that has no goal. */
export function told(what: string, value: string): void {
  console.log(`${what.padEnd(36)} ${value}`);
}

/** Prints how it went. @returns whether every goal was met */
export function summary(): boolean {
  console.log(missed.length === 0 ? "every goal is met" : `missed: ${missed.join(", ")}`);
  return missed.length === 0;
}
