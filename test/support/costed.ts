import type { Costed } from "../../lib/cost/costed";

/** A class with all defaults, as far as its costs depend on it. */
export const COSTED: Costed = {
  pipeline: { producer: "sdk", source: "direct-put", destination: "s3" },
  generators: 1,
  rate: 10,
  buffer: { seconds: 60, mebibytes: 1 },
  network: "public",
};

/** The same with other words of the pipeline. */
export const costedWith = (
  words: Partial<Costed["pipeline"]>,
  change: Partial<Omit<Costed, "pipeline">> = {},
): Costed => ({ ...COSTED, ...change, pipeline: { ...COSTED.pipeline, ...words } });
