import { copyFileSync, existsSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { jarFile, jarPath, type KafkaJar } from "../../contract/kafka-jars";
import { mavenSource } from "./maven";

/** Somewhere that jars come from. */
export interface JarSource {
  /** For people: "the local Maven repository". */
  readonly name: string;
  /**
   * Puts what it has of these into a folder, each under its file's name. What it has not, it leaves out.
   * @throws Error when it cannot be asked at all
   */
  fetch(jars: readonly KafkaJar[], folder: string, signal: AbortSignal): Promise<void>;
}

/** Setting for a machine without Maven: address of a Maven repository, `https://…/maven2`. */
export const REPOSITORY_SETTING = "LAB_MAVEN_REPOSITORY";

/** @returns where to look for jars, in this order: what the machine has, a repository that is named, Maven */
export function jarSources(environment: NodeJS.ProcessEnv = process.env): JarSource[] {
  const repository = environment[REPOSITORY_SETTING] ?? "";
  return [
    localRepository(join(homedir(), ".m2/repository")),
    ...(repository === "" ? [mavenSource()] : [httpRepository(repository)]),
  ];
}

/** What Maven has fetched before, for whatever project. */
export function localRepository(root: string): JarSource {
  return {
    name: `the local Maven repository ${root}`,
    fetch: async (jars, folder) => {
      for (const jar of jars) {
        const file = join(root, jarPath(jar));
        if (existsSync(file)) copyFileSync(file, join(folder, jarFile(jar)));
      }
    },
  };
}

/** A Maven repository, asked over HTTP. */
export function httpRepository(address: string): JarSource {
  const base = address.replace(/\/+$/, "");
  return {
    name: `the Maven repository ${base}`,
    fetch: async (jars, folder, signal) => {
      for (const jar of jars) {
        const response = await fetch(`${base}/${jarPath(jar)}`, { signal });
        if (response.ok) {
          writeFileSync(join(folder, jarFile(jar)), Buffer.from(await response.arrayBuffer()));
          continue;
        }
        await response.body?.cancel();
        if (response.status !== 404) throw new Error(`${jarPath(jar)} was answered with ${response.status}`);
      }
    },
  };
}
