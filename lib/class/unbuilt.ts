/** What each word of the pipeline must be for now, and the words that are known and refused by name. */
const WORDS: Readonly<Record<string, { built: string; known: readonly string[] }>> = {
  producer: { built: "sdk", known: ["agent"] },
  source: { built: "direct-put", known: [] },
  destination: { built: "s3", known: [] },
};

/**
 * Refuses the parts of a pipeline that no stack is built for.
 * @param written what a class file says for a key
 * @returns each such key, with what is wrong and what to do
 */
export function unbuiltParts(
  written: (key: string) => unknown,
): { key: string; what: string; fix: string }[] {
  return Object.entries(WORDS).flatMap(([key, { built, known }]) => {
    const word = known.find((candidate) => candidate === written(key));
    if (word === undefined) return [];
    return [
      {
        key,
        what: `\`${key}: ${word}\` is not built yet`,
        fix: `Write \`${key}: ${built}\`, or leave the key out`,
      },
    ];
  });
}
