import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { KAFKA_CACHE } from "../../contract/kafka";
import { jarFile, KAFKA_JARS, KAFKA_VERSION, type KafkaJar } from "../../contract/kafka-jars";

/**
 * @param root of the project
 * @returns the folder of the pinned release's jars; it is there once all of them are, and holds nothing else
 */
export const jarFolder = (root: string): string => resolve(root, KAFKA_CACHE, KAFKA_VERSION);

/** @returns the jars that a folder does not hold in their full size; quick, for every start */
export function missingJars(folder: string, jars: readonly KafkaJar[] = KAFKA_JARS): KafkaJar[] {
  return jars.filter((jar) => sizeOf(join(folder, jarFile(jar))) !== jar.bytes);
}

/** @returns the jars that a folder does not hold as they were pinned, by their checksums; for what is fetched or shipped */
export function unsoundJars(folder: string, jars: readonly KafkaJar[] = KAFKA_JARS): KafkaJar[] {
  return jars.filter((jar) => !isSound(join(folder, jarFile(jar)), jar));
}

/** @returns whether a file holds what was pinned */
export function isSound(file: string, { bytes, sha256 }: KafkaJar): boolean {
  return sizeOf(file) === bytes && createHash("sha256").update(readFileSync(file)).digest("hex") === sha256;
}

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}
