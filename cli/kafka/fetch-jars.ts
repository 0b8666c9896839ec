import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { jarFile, KAFKA_JARS, type KafkaJar } from "../../contract/kafka-jars";
import { missingJars, unsoundJars } from "../../lib/kafka/jar-cache";
import { LabError } from "../lab-error";
import { type JarSource, REPOSITORY_SETTING } from "./jar-sources";

export interface Fetching {
  /** Where all of them come to lie, and nothing else. */
  folder: string;
  sources: readonly JarSource[];
  /** Gets a line for each source that is asked. */
  say(line: string): void;
  signal: AbortSignal;
  jars?: readonly KafkaJar[];
}

/**
 * Sees to it that a folder holds the pinned jars: where it does, nothing is asked. They are gathered beside the folder and verified
 * by their checksums; only a complete set becomes the folder, so that a half of one is never used.
 * @throws LabError with what is missing and what to do
 */
export async function fetchJars(fetching: Fetching): Promise<void> {
  const { folder, jars = KAFKA_JARS, signal } = fetching;
  if (missingJars(folder, jars).length === 0) return;
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    const missing = await gather(fetching, jars, unfinished);
    signal.throwIfAborted();
    if (missing.length > 0) throw notFetched(missing);
    rmSync(join(unfinished, "pom.xml"), { force: true });
    replace(unfinished, folder, jars);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** @returns what no source has, each with the reasons */
async function gather(
  { sources, say, signal }: Fetching,
  jars: readonly KafkaJar[],
  folder: string,
): Promise<Missing[]> {
  const reasons: string[] = [];
  let missing: readonly KafkaJar[] = jars;
  for (const source of sources) {
    if (missing.length === 0 || signal.aborted) break;
    say(`${missing.length} jars from ${source.name}`);
    await source.fetch(missing, folder, signal).catch((error: unknown) => {
      reasons.push(`${source.name}: ${(error as Error).message}`);
    });
    const unsound = unsoundJars(folder, missing);
    for (const jar of unsound) {
      const file = join(folder, jarFile(jar));
      if (!existsSync(file)) continue;
      reasons.push(`${source.name}: ${jarFile(jar)} is not the file that was pinned (SHA-256 ${jar.sha256})`);
      rmSync(file);
    }
    missing = unsound;
  }
  return missing.map((jar) => ({ jar, reasons }));
}

interface Missing {
  jar: KafkaJar;
  reasons: readonly string[];
}

function notFetched(missing: readonly Missing[]): LabError {
  const names = missing.map(({ jar }) => jarFile(jar));
  const shown =
    names.length > 3 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");
  const reasons = missing[0]?.reasons ?? [];
  return new LabError(
    [`Kafka's jars could not be fetched: ${shown}.`, ...reasons].join("\n"),
    `Install Maven, which fetches them from Maven Central, or set ${REPOSITORY_SETTING} to the address of a Maven repository that has them; then run: lab kafka --fetch`,
  );
}

/** Another process may have come first; then its set is as good as ours. */
function replace(unfinished: string, folder: string, jars: readonly KafkaJar[]): void {
  if (missingJars(folder, jars).length === 0) return;
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (missingJars(folder, jars).length > 0) throw error;
  }
}
