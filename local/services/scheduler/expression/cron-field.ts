/**
 * Reads a field of numbers: `*`, `5`, `1-5`, `1,3`, `0/15`, `*\/10`, `10-40/5`, with names in place of numbers where there are some.
 * @param names of the values, the first one of `least`
 * @returns the values in order, or undefined when the field cannot be read
 */
export function values(
  field: string,
  least: number,
  most: number,
  names: readonly string[] = [],
): number[] | undefined {
  const found = new Set<number>();
  for (const part of field.split(",")) {
    const range = readPart(part, least, most, names);
    if (range === undefined) return undefined;
    for (let value = range.from; value <= range.to; value += range.step) found.add(value);
  }
  return [...found].sort((one, other) => one - other);
}

function readPart(part: string, least: number, most: number, names: readonly string[]) {
  const [, head = "", stepText] = /^([^/]+)(?:\/(\d+))?$/.exec(part) ?? [];
  const step = stepText === undefined ? 1 : Number(stepText);
  if (head === "" || step < 1) return undefined;
  if (head === "*") return { from: least, to: most, step };
  const ends = head.split("-").map((text) => number(text, least, most, names));
  const [from, to = stepText === undefined ? from : most] = ends;
  if (ends.length > 2 || ends.includes(undefined) || from === undefined || to === undefined) return undefined;
  return from <= to ? { from, to, step } : undefined;
}

function number(text: string, least: number, most: number, names: readonly string[]): number | undefined {
  const named = names.indexOf(text.toUpperCase());
  if (named >= 0) return least + named;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}
