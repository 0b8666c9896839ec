import { createHash } from "node:crypto";
import type { KafkaJar } from "../../contract/kafka-jars";

/** Small files in place of Kafka's jars, each pinned by its contents. */
export const FAKE_JARS: readonly { jar: KafkaJar; contents: string }[] = ["one", "two", "three"].map(
  (artifact) => {
    const contents = `contents of ${artifact}`;
    const sha256 = createHash("sha256").update(contents).digest("hex");
    return { contents, jar: { group: "org.fake", artifact, version: "1.0", bytes: contents.length, sha256 } };
  },
);

export const FAKE_PINS: readonly KafkaJar[] = FAKE_JARS.map(({ jar }) => jar);
