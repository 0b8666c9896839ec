import type { KafkaPort } from "../../../checks";

/** The first Node that @platformatic/kafka says it runs on: major and minor. */
const MODERN = [22, 22] as const;

/**
 * Opens a seat's Kafka with the client for this Node: @platformatic/kafka, which is looked after, where Node allows it; kafkajs
 * otherwise, which runs on every Node that the lab does. Neither is loaded before.
 * @throws Error when no broker answers
 */
export async function openClient(bootstrap: string): Promise<KafkaPort> {
  if (isModern(process.versions.node)) {
    const { openPlatformatic } = require("./platformatic") as typeof import("./platformatic");
    try {
      return await openPlatformatic(bootstrap);
    } catch (error) {
      if (!isAbsent(error)) throw error;
    }
  }
  const { openKafkajs } = require("./kafkajs") as typeof import("./kafkajs");
  return openKafkajs(bootstrap);
}

/** @param version such as `22.22.0` */
export function isModern(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > MODERN[0] || (major === MODERN[0] && minor >= MODERN[1]);
}

/**
 * An optional package is left out where it was installed by an older Node, or without optional packages; and a program that runs
 * us may load no ECMAScript modules, as jest does not.
 */
const isAbsent = (error: unknown): boolean =>
  ["MODULE_NOT_FOUND", "ERR_MODULE_NOT_FOUND", "ERR_REQUIRE_ESM"].includes(
    String((error as NodeJS.ErrnoException).code),
  );
