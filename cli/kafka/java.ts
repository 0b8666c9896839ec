import { execFile } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { LabError } from "../lab-error";

/** Oldest Java that runs the broker. */
export const OLDEST_JAVA = 17;

const FIX =
  "Install Java 17 or later (Debian and Ubuntu: apt-get install openjdk-17-jre-headless; macOS: brew install openjdk; elsewhere a JRE of your vendor), or set JAVA_HOME to where it is.";

export interface Java {
  path: string;
  /** 17, 21 … */
  version: number;
}

/**
 * Finds a Java that runs the broker: that of JAVA_HOME, then those of PATH.
 * @throws LabError with the fix where there is none, or none that is recent enough
 */
export async function findJava(environment: NodeJS.ProcessEnv = process.env): Promise<Java> {
  const older: string[] = [];
  for (const path of candidates(environment)) {
    const version = await versionOf(path);
    if (version === undefined) continue;
    if (version >= OLDEST_JAVA) return { path, version };
    older.push(`${path} is Java ${version}`);
  }
  const found = older.length === 0 ? "there is none on this machine" : older.join(", ");
  throw new LabError(`Apache Kafka needs Java ${OLDEST_JAVA} or later, and ${found}.`, FIX);
}

function candidates({ JAVA_HOME, PATH = "" }: NodeJS.ProcessEnv): string[] {
  const folders = [...(JAVA_HOME ? [join(JAVA_HOME, "bin")] : []), ...PATH.split(delimiter)];
  return [...new Set(folders.filter((folder) => folder !== "").map((folder) => join(folder, "java")))].filter(
    (path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    },
  );
}

/** @returns undefined for a program that is no Java, such as the one of macOS that only tells where to get it */
async function versionOf(path: string): Promise<number | undefined> {
  const said = await promisify(execFile)(path, ["-version"]).then(
    ({ stdout, stderr }) => stdout + stderr,
    () => "",
  );
  return parseJavaVersion(said);
}

/** @returns 8 for `version "1.8.0_402"`, 17 for `version "17.0.15"`, 25 for `version "25" 2025-09-16` */
export function parseJavaVersion(said: string): number | undefined {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(said) ?? [];
  if (first === undefined) return undefined;
  return Number(first === "1" && second !== undefined ? second : first);
}
