/** So many paths are asked for. */
export const TOP = 5;

/** @returns paths with their counts, as they were answered: `/a 12, /b 9`, or a line each; what is no such pair is left out */
export function readTop(text: string): [string, number][] {
  const entries = text.split(/\s*[\n;]\s*|,\s+/).map((entry) => /^(\S+)[\s=:]+(\d+)$/.exec(entry.trim()));
  return entries.flatMap((match): [string, number][] =>
    match ? [[String(match[1]), Number(match[2])]] : [],
  );
}

/** @returns whether these are paths with their counts, and no other path has more than the last of them */
export function isTop(
  said: readonly (readonly [string, number])[],
  counts: ReadonlyMap<string, number>,
): boolean {
  const best = [...counts.values()].sort((one, other) => other - one).slice(0, TOP);
  return (
    best.length > 0 &&
    said.length === best.length &&
    new Set(said.map(([path]) => path)).size === said.length &&
    said.every(([path, count], index) => counts.get(path) === count && best[index] === count)
  );
}
