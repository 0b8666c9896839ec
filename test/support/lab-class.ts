import type { LabClass } from "../../lib/class/lab-class";

/** A class with all defaults and two seats. */
export const LAB_CLASS: LabClass = {
  name: "dsci6007",
  seats: ["s01", "s02"],
  sessionSeconds: 14_400,
  region: "us-east-1",
  pipeline: { producer: "sdk", source: "direct-put", destination: "s3" },
  generators: 1,
  rate: 10,
  buffer: { seconds: 60, mebibytes: 1 },
  network: "public",
};
