/**
 * Reads the JSON of a configuration file, in which comments may stand, of either of Java's two kinds.
 * @returns the object
 * @throws Error with the place of the mistake
 */
export function parseJson(text: string): Record<string, unknown> {
  const bare = withoutComments(text);
  let value: unknown;
  try {
    value = JSON.parse(bare);
  } catch (error) {
    throw new Error(describe((error as Error).message, bare));
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Error("the file is no JSON object: it must begin with { and end with }");
  return value as Record<string, unknown>;
}

/** Comments become blanks, so that all else stays in its place. */
function withoutComments(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (part) =>
    part.startsWith('"') ? part : part.replace(/[^\n]/g, " "),
  );
}

/** V8 tells the place as a count of characters, or of lines, or not at all where the text ends too soon. */
function describe(message: string, text: string): string {
  if (/line \d+ column \d+/.test(message)) return message;
  const at = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
  const before = text.slice(0, at).split("\n");
  return `${message} (line ${before.length} column ${(before.at(-1) ?? "").length + 1})`;
}
