import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { KafkaJar } from "../../contract/kafka-jars";
import type { JarSource } from "./jar-sources";

/** Copies the files of a project's dependencies. Pinned, since Maven would take whatever its own release names. */
const COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies";

/** Lines of Maven's output that are shown when it fails. */
const LAST_LINES = 8;

/** Maven, with its own settings: mirrors, proxies and credentials are as for every other project of the machine. */
export function mavenSource(program = "mvn"): JarSource {
  return {
    name: "Maven",
    fetch: async (jars, folder, signal) => {
      const pom = join(folder, "pom.xml");
      writeFileSync(pom, projectOf(jars));
      await run(
        program,
        ["--batch-mode", "--quiet", "--file", pom, COPY, `-DoutputDirectory=${folder}`],
        signal,
      );
    },
  };
}

/** @returns a project that depends on exactly these files: what they depend on in turn stands in the table itself */
export function projectOf(jars: readonly KafkaJar[]): string {
  const dependencies = jars.map(
    ({ group, artifact, version }) =>
      `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version>` +
      "<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions></dependency>",
  );
  return [
    '<project xmlns="http://maven.apache.org/POM/4.0.0">',
    "<modelVersion>4.0.0</modelVersion>",
    "<groupId>loglab</groupId><artifactId>kafka</artifactId><version>1</version><packaging>pom</packaging>",
    `<dependencies>${dependencies.join("\n")}</dependencies>`,
    "</project>",
  ].join("\n");
}

async function run(program: string, args: readonly string[], signal: AbortSignal): Promise<void> {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], signal });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => {
      said += text;
    });
  }
  const [code] = (await once(child, "close").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") throw new Error(`there is no program ${program} on this machine`);
    throw error;
  })) as [number | null];
  if (code === 0) return;
  const last = said.trim().split("\n").slice(-LAST_LINES).join("\n");
  throw new Error(`${program} ended with ${code ?? "a signal"}:\n${last}`);
}
