import { chmodSync, readdirSync, readFileSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FirehoseServer } from "./firehose-server";
import { sequencesOf, upTo } from "./life";
import { bundleInto, GeneratorProcess } from "./process";
import { sentLines } from "./sent-lines";
import { TemporaryDirectory } from "./temporary-directory";

const bundles = new TemporaryDirectory();
let bundle = "";
beforeAll(() => {
  bundle = bundleInto(bundles.path);
});
afterAll(() => bundles[Symbol.dispose]());

const distinct = (lines: readonly string[]) => [...new Set(sequencesOf(lines))].sort((a, b) => a - b);

/** Waits until something in a folder has changed so that a condition holds. */
function untilChanged(folder: string, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(folder, () => {
      if (!holds()) return;
      watcher.close();
      resolve();
    });
  });
}

const sorted = (lines: readonly string[]) => [...lines].sort();

describe("the generator's program", () => {
  test("gets every line through partial failures, errors and resets, each once", async () => {
    using directory = new TemporaryDirectory();
    await using server = await FirehoseServer.start();
    server.behaviours.push(
      { kind: "status", status: 500, code: "InternalFailure" },
      { kind: "reset" },
      { kind: "take" },
      { kind: "partial", refuse: (index) => index % 2 === 0 },
      { kind: "status", status: 400, code: "AccessDeniedException" },
      { kind: "partial", refuse: () => true },
    );
    await using generator = new GeneratorProcess(bundle, server.endpoint, directory.path);
    await server.until(() => server.behaviours.length === 0 && server.lines.length > 1500);
    expect(await generator.end("SIGTERM")).toBe(0);
    expect(sequencesOf(server.lines).sort((a, b) => a - b)).toEqual(upTo(server.lines.length));
    expect(sorted(sentLines(directory.path))).toEqual(sorted(server.lines));
    expect(generator.stderr).toContain("AccessDeniedException: as the test wants. Grant the instance's role");
    expect(generator.stdout).toContain("generator: lines get through again, after ");
  });

  test("says on stdout that the first batch was acknowledged, and sends the rest when it gets SIGTERM", async () => {
    using directory = new TemporaryDirectory();
    await using server = await FirehoseServer.start();
    await using generator = new GeneratorProcess(bundle, server.endpoint, directory.path, {
      LOGLAB_RATE: "300",
    });
    await server.until(() => server.lines.length > 300);
    expect(await generator.end("SIGTERM")).toBe(0);
    expect(generator.stdout).toContain("generator: first batch acknowledged\n");
    expect(generator.stdout).toMatch(
      /generator: stopped with \d+ lines sent; 0 are kept for the next start\n$/,
    );
    expect(sentLines(directory.path)).toEqual(server.lines);
    const heartbeat = generator.stdout.split("\n").find((line) => line.startsWith("{"));
    expect(JSON.parse(heartbeat ?? "{}")).toMatchObject({
      heartbeat: { sent: server.lines.length, buffered: 0 },
    });
  });

  test("finds every sequence again after kill -9, and repeats lines word for word", async () => {
    using directory = new TemporaryDirectory();
    await using server = await FirehoseServer.start();
    for (let life = 0; life < 3; life++) {
      await using generator = new GeneratorProcess(bundle, server.endpoint, directory.path);
      const calls = server.calls.length;
      server.behaviours.push(
        { kind: "take" },
        { kind: "partial", refuse: (index) => index === 0 },
        { kind: "take-and-hang" },
      );
      await server.until(() => server.calls.length >= calls + 3);
      expect(await generator.end("SIGKILL")).toBeNull();
    }
    await using generator = new GeneratorProcess(bundle, server.endpoint, directory.path);
    const lines = server.lines.length;
    await server.until(() => server.lines.length > lines + 500);
    expect(await generator.end("SIGTERM")).toBe(0);
    const sequences = distinct(server.lines);
    expect(sequences).toEqual(upTo(sequences.length));
    expect(new Set(server.lines).size).toBe(sequences.length);
    expect(server.lines.length).toBeGreaterThan(sequences.length);
    expect(distinct(sentLines(directory.path))).toEqual(sequences);
  });

  test("writes every line into its file over kill -9, and word for word again what may be missing", async () => {
    using folder = new TemporaryDirectory();
    using directory = new TemporaryDirectory();
    using logs = new TemporaryDirectory();
    const program = bundleInto(folder.path, "file");
    const environment = {
      LOGS_DIRECTORY: logs.path,
      LOGLAB_ROTATE_BYTES: "200000",
      LOGLAB_ROTATE_KEEP: "20",
    };
    const written = () =>
      readdirSync(logs.path)
        .sort((one, other) => Number(/\d+$/.exec(other)?.[0] ?? 0) - Number(/\d+$/.exec(one)?.[0] ?? 0))
        .flatMap((name) => readFileSync(join(logs.path, name), "latin1").split("\n").slice(0, -1));
    for (let life = 0; life < 3; life++) {
      await using generator = new GeneratorProcess(
        program,
        "http://127.0.0.1:9",
        directory.path,
        environment,
      );
      const before = written().length;
      await untilChanged(logs.path, () => written().length > before + 700);
      expect(await generator.end("SIGKILL")).toBeNull();
    }
    await using generator = new GeneratorProcess(program, "http://127.0.0.1:9", directory.path, {
      ...environment,
      LOGLAB_SESSION_SECONDS: "1",
    });
    expect(await generator.ended()).toBe(0);
    const sequences = distinct(written());
    expect(sequences).toEqual(upTo(sequences.length));
    expect(new Set(written()).size).toBe(sequences.length);
    expect(distinct(sentLines(directory.path))).toEqual(sequences);
    expect(readdirSync(logs.path)).toContain("access.log.1");
  });

  test("ends by itself, with exit code 0, when its session is over", async () => {
    using directory = new TemporaryDirectory();
    await using server = await FirehoseServer.start();
    const session = { LOGLAB_SESSION_SECONDS: "1", LOGLAB_LOG_GROUP: "/loglab/s01" };
    await using generator = new GeneratorProcess(bundle, server.endpoint, directory.path, session);
    expect(await generator.ended()).toBe(0);
    expect(sequencesOf(server.lines)).toEqual(upTo(server.lines.length));
    const log = server.calls.filter(({ target }) => target === "Logs_20140328.PutLogEvents");
    expect(log.map(({ body }) => body.logStreamName)).toEqual(["generator-web1"]);
    expect(JSON.parse(log[0]?.body.logEvents?.[0]?.message ?? "{}")).toMatchObject({
      heartbeat: { host: "web1", seat: "s01", sent: server.lines.length },
    });
  });

  test("tells systemd that it is ready, with the first acknowledged batch", async () => {
    using directory = new TemporaryDirectory();
    await using server = await FirehoseServer.start();
    const program = join(directory.path, "systemd-notify");
    writeFileSync(program, `#!/bin/sh\necho "$@ $NOTIFY_SOCKET" >> ${directory.path}/told\n`);
    chmodSync(program, 0o755);
    await using generator = new GeneratorProcess(bundle, server.endpoint, directory.path, {
      PATH: `${directory.path}:${process.env.PATH}`,
      NOTIFY_SOCKET: "/run/notify",
      LOGLAB_SESSION_SECONDS: "1",
    });
    expect(await generator.ended()).toBe(0);
    expect(readFileSync(join(directory.path, "told"), "utf8")).toBe("--ready /run/notify\n");
  });

  test.each([
    ["its environment is wrong", { LOGLAB_RATE: "fast" }, 'LOGLAB_RATE is "fast"'],
    [
      "its directory cannot be used",
      { STATE_DIRECTORY: "/dev/null/state" },
      "STATE_DIRECTORY /dev/null/state cannot be used",
    ],
    ["its directory belongs to another host", { LOGLAB_HOST: "web2" }, "belongs to host web1"],
  ])("ends with exit code 2 and says what to do when %s", async (_, environment, message) => {
    using directory = new TemporaryDirectory();
    await using server = await FirehoseServer.start();
    await using owner = new GeneratorProcess(bundle, server.endpoint, directory.path, {
      LOGLAB_SESSION_SECONDS: "1",
    });
    expect(await owner.ended()).toBe(0);
    await using generator = new GeneratorProcess(bundle, server.endpoint, directory.path, environment);
    expect(await generator.ended()).toBe(2);
    expect(generator.stderr).toContain(message);
  });
});
