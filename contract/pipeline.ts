/** What a class's seats are made of: three independent words. */
export interface Pipeline {
  producer: "sdk" | "agent";
  source: "direct-put" | "kinesis" | "kafka";
  destination: "s3" | "redshift";
}

/** The pipeline of a class that names none of the words. */
export const DEFAULT_PIPELINE: Pipeline = { producer: "sdk", source: "direct-put", destination: "s3" };
