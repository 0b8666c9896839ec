import type { ClassFile } from "./class-schema";
import type { Place, Problem } from "./problem";

/** What each word of the pipeline must be for now. The other words are known, so they are refused by name. */
const BUILT = { producer: "sdk", source: "direct-put", destination: "s3" } as const;

/**
 * Refuses the parts of a pipeline that no stack is built for.
 * @returns a problem for each, at its place
 */
export function unbuiltParts(file: string, values: ClassFile, place: (key: string) => Place): Problem[] {
  return (["producer", "source", "destination"] as const)
    .filter((key) => values[key] !== BUILT[key])
    .map((key) => ({
      file,
      ...place(key),
      what: `\`${key}: ${values[key]}\` is not built yet`,
      fix: `Write \`${key}: ${BUILT[key]}\`, or leave the key out`,
    }));
}
