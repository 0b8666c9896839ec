import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EnvironmentReader } from "../../../generator/environment";
import { FileOutlet, file } from "../../../generator/outlets/file";
import { adviceFor } from "../../../generator/shipper/refusal";
import { CONFIG, Life, sequencesOf, upTo } from "../life";
import { sentLines } from "../sent-lines";
import { TemporaryDirectory } from "../temporary-directory";

const environment = (directory: string) => ({
  LOGS_DIRECTORY: directory,
  LOGLAB_ROTATE_BYTES: "100",
  LOGLAB_ROTATE_KEEP: "3",
});

const never = new AbortController().signal;

test("it is told its folder by systemd, and when to set the file aside by the stack", () => {
  expect(file.readSettings(new EnvironmentReader(environment("/var/log/loglab")))).toEqual({
    directory: "/var/log/loglab",
    rotation: { bytes: 100, keep: 3 },
  });
});

test("what is missing is told with what to set", () => {
  const read = new EnvironmentReader({ LOGLAB_ROTATE_BYTES: "0" });
  file.readSettings(read);
  expect(read.problems).toEqual([
    "LOGS_DIRECTORY is missing; set it to one directory for the log file; systemd sets it for LogsDirectory=.",
    "LOGLAB_ROTATE_BYTES is 0; set it to more than 0, up to 1073741824.",
    "LOGLAB_ROTATE_KEEP is missing; set it to how many files that were set aside are kept, such as 20.",
  ]);
});

test("records are lines of the file, acknowledged once they are in it", async () => {
  using folder = new TemporaryDirectory();
  const outlet = file.open(file.readSettings(new EnvironmentReader(environment(folder.path))), CONFIG);
  expect(outlet.credentials).toBeUndefined();
  expect(await outlet.put([Buffer.from("a\nb\n"), Buffer.from("c\n")], never)).toEqual([
    undefined,
    undefined,
  ]);
  expect(readFileSync(join(folder.path, "access.log"), "utf8")).toBe("a\nb\nc\n");
  expect(outlet.facts).toEqual({ rotations: 0 });
  await outlet.put([Buffer.from(`${"d".repeat(100)}\n`)], never);
  await outlet.put([Buffer.from("e\n")], never);
  expect(outlet.facts).toEqual({ rotations: 1 });
  await outlet.close();
});

test("a folder that cannot be written ends the program with what to do", () => {
  const settings = file.readSettings(new EnvironmentReader(environment("/dev/null/logs")));
  expect(() => file.open(settings, CONFIG)).toThrow(/access\.log cannot be written: .* LOGS_DIRECTORY/);
});

test("what the disk refuses is thrown, for the shipper to send again", async () => {
  const outlet = new FileOutlet({
    rotations: 0,
    append: () => {
      throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
    },
    close: () => undefined,
  });
  await expect(outlet.put([Buffer.from("a\n")])).rejects.toThrow("no space left");
  expect(adviceFor("ENOSPC", outlet.advice)).toBe("Free space on the disk of the log file.");
});

test("a generator that writes a file has every line in it once, in order, and tells of rotations in its heartbeats", async () => {
  using state = new TemporaryDirectory();
  using logs = new TemporaryDirectory();
  const life = new Life(state.path);
  const outlet = file.open(file.readSettings(new EnvironmentReader(environment(logs.path))), CONFIG);
  life.stream.rest = (records) => outlet.put(records, never);
  Object.defineProperty(life.stream, "facts", { get: () => outlet.facts });
  await life.clock.advance(20_000);
  life.stop();
  await life.clock.advance(1_000);
  await life.running;
  const names = ["access.log.3", "access.log.2", "access.log.1", "access.log"];
  const lines = names.flatMap((name) =>
    readFileSync(join(logs.path, name), "latin1").split("\n").slice(0, -1),
  );
  const sequences = sequencesOf(lines);
  const first = sequences[0] ?? -1;
  expect(sequences).toEqual(upTo(sequences.length).map((index) => first + index));
  expect(lines).toEqual(sentLines(state.path).slice(-lines.length));
  expect(life.heartbeats.at(-1)?.rotations).toBeGreaterThan(2);
  await outlet.close();
});
