import { existsSync, readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fetchJars } from "../../../cli/kafka/fetch-jars";
import type { JarSource } from "../../../cli/kafka/jar-sources";
import { LabError } from "../../../cli/lab-error";
import { jarFile, type KafkaJar } from "../../../contract/kafka-jars";
import { missingJars } from "../../../lib/kafka/jar-cache";
import { type ClassFolder, classFolder } from "../../support/class-folder";
import { FAKE_JARS, FAKE_PINS } from "../../support/fake-jars";

const contentsOf = (jar: KafkaJar): string => FAKE_JARS.find((one) => one.jar === jar)?.contents ?? "";

/** A source with some of the jars, which counts how often it is asked. */
function source(name: string, has: readonly KafkaJar[], change = (text: string) => text) {
  const asked: string[][] = [];
  const made: JarSource & { asked: string[][] } = {
    name,
    asked,
    fetch: async (jars, folder) => {
      asked.push(jars.map(jarFile));
      for (const jar of jars) {
        if (has.includes(jar)) await writeFile(join(folder, jarFile(jar)), change(contentsOf(jar)));
      }
    },
  };
  return made;
}

const fetching = (at: ClassFolder, sources: JarSource[]) => ({
  folder: join(at.path, "kafka/1.0"),
  sources,
  say: () => undefined,
  signal: new AbortController().signal,
  jars: FAKE_PINS,
});

test("gathers the jars from one source after the other, and asks nobody the next time", async () => {
  using at = classFolder();
  const first = source("first", FAKE_PINS.slice(0, 1));
  const second = source("second", FAKE_PINS);
  const run = fetching(at, [first, second]);
  await fetchJars(run);
  await fetchJars(run);
  expect(missingJars(run.folder, FAKE_PINS)).toEqual([]);
  expect(first.asked).toEqual([FAKE_PINS.map(jarFile)]);
  expect(second.asked).toEqual([FAKE_PINS.slice(1).map(jarFile)]);
  expect(readdirSync(dirname(run.folder))).toEqual(["1.0"]);
});

test("leaves no half of a cache behind when a jar is nowhere, and says what to do", async () => {
  using at = classFolder();
  const run = fetching(at, [source("only", FAKE_PINS.slice(1))]);
  const error: unknown = await fetchJars(run).catch((failure: unknown) => failure);
  if (!(error instanceof LabError)) throw new Error("no LabError came");
  expect(error.message).toContain("one-1.0.jar");
  expect(error.fix).toContain("lab kafka --fetch");
  expect(existsSync(run.folder)).toBe(false);
  expect(readdirSync(dirname(run.folder))).toEqual([]);
});

test("refuses a file that is not the pinned one, even of the right size", async () => {
  using at = classFolder();
  const run = fetching(at, [source("forged", FAKE_PINS, (text) => text.toUpperCase())]);
  await expect(fetchJars(run)).rejects.toThrow(/forged: one-1\.0\.jar is not the file that was pinned/);
  expect(existsSync(run.folder)).toBe(false);
});

test("takes a good file of a later source in place of a bad one", async () => {
  using at = classFolder();
  const run = fetching(at, [source("forged", FAKE_PINS, (text) => `${text}!`), source("good", FAKE_PINS)]);
  await fetchJars(run);
  expect(missingJars(run.folder, FAKE_PINS)).toEqual([]);
});

test("a source that cannot be asked is told of, and those behind it are asked", async () => {
  using at = classFolder();
  const broken: JarSource = { name: "broken", fetch: () => Promise.reject(new Error("no network")) };
  await expect(fetchJars(fetching(at, [broken]))).rejects.toThrow("broken: no network");
  const run = fetching(at, [broken, source("good", FAKE_PINS)]);
  await fetchJars(run);
  expect(missingJars(run.folder, FAKE_PINS)).toEqual([]);
});

test("completes what an earlier release of this table or a half of a copy has left at the place", async () => {
  using at = classFolder();
  const run = fetching(at, [source("good", FAKE_PINS)]);
  at.write("kafka/1.0/one-1.0.jar", "half");
  await fetchJars(run);
  expect(missingJars(run.folder, FAKE_PINS)).toEqual([]);
});
