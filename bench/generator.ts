/**
 * The generator: seeded lines a CPU-second against flog (Go, built here when there is a Go), what a generator of ten lines a second takes,
 * and megabytes shipped a CPU-second, packed and line by line. Run on Linux or macOS: npx ts-node --swc bench/generator.ts [rounds]
 */
import { type ChildProcess, execFileSync, fork, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { PACK_BYTES } from "../generator/shipper/packer";
import { buildBundles } from "../lib/bundles";
import { median, timesOf } from "./cpu-time";
import { usageOf } from "./deploy/usage";

const FLOG_LINES = 1_000_000;
const OWN_LINES = 4_000_000;
const SHIPPED_LINES = 400_000;
const LINE_BY_LINE = 40_000;
/** Seconds that a modest generator is looked at, after its start. */
const MODEST_SECONDS = 60;
const SETTLING_SECONDS = 5;

/** @returns flog's program, or undefined where there is no Go to build it with */
function buildFlog(): string | undefined {
  if (spawnSync("go", ["version"]).status !== 0) return undefined;
  const folder = join(__dirname, "../.cache/flog");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "go.mod"),
    "module bench\n\ngo 1.21\n\nrequire github.com/mingrammer/flog v0.4.4\n",
  );
  const env = { ...process.env, GOFLAGS: "-mod=mod", GOBIN: folder };
  execFileSync("go", ["install", "github.com/mingrammer/flog"], { cwd: folder, env, stdio: "pipe" });
  return join(folder, "flog");
}

function bundle(entry: string, folder: string): string {
  const outfile = join(folder, `${entry}.js`);
  buildSync({
    entryPoints: [join(__dirname, "generator", `${entry}.ts`)],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    logLevel: "warning",
  });
  return outfile;
}

/** Both take turns, so that whatever else the machine does falls on both. */
function compareLines(folder: string, rounds: number): void {
  const flog = buildFlog();
  const bulk = bundle("bulk", folder);
  const speeds: { own: number[]; flog: number[] } = { own: [], flog: [] };
  for (let round = 0; round < rounds; round++) {
    speeds.own.push(OWN_LINES / timesOf(process.execPath, [bulk, String(OWN_LINES)]).cpu);
    if (flog) {
      const args = ["-f", "apache_combined", "-n", String(FLOG_LINES)];
      speeds.flog.push(FLOG_LINES / timesOf(flog, args).cpu);
    }
  }
  const [own, other] = [median(speeds.own), median(speeds.flog)];
  const told = flog
    ? `flog ${other.toFixed(0)}: ${(own / other).toFixed(1)} x`
    : "flog is left out: there is no Go here to build it with";
  process.stdout.write(`lines a CPU-second: ours ${own.toFixed(0)}, ${told}\n`);
}

async function startFloor(folder: string): Promise<{ child: ChildProcess; endpoint: string }> {
  const child = fork(bundle("floor-server", folder));
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  return { child, endpoint: `http://127.0.0.1:${port}` };
}

const environment = (endpoint: string): NodeJS.ProcessEnv => ({
  ...process.env,
  AWS_ENDPOINT_URL: endpoint,
  AWS_ACCESS_KEY_ID: "test",
  AWS_SECRET_ACCESS_KEY: "test",
  AWS_REGION: "us-east-1",
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
  NO_PROXY: "127.0.0.1",
});

async function ship(folder: string): Promise<void> {
  const { child, endpoint } = await startFloor(folder);
  const program = bundle("ship", folder);
  const run = (lines: number, pack: number): number => {
    const args = [program, String(lines), String(pack)];
    const said = execFileSync(process.execPath, args, { env: environment(endpoint), encoding: "utf8" });
    const { bytes, cpu } = JSON.parse(said) as { bytes: number; cpu: number };
    return bytes / 1e6 / cpu;
  };
  try {
    const packed = run(SHIPPED_LINES, PACK_BYTES);
    const single = run(LINE_BY_LINE, 1);
    process.stdout.write(
      `shipped: packed ${packed.toFixed(1)} MB a CPU-second, line by line ${single.toFixed(1)}: ${(packed / single).toFixed(1)} x\n`,
    );
  } finally {
    child.kill();
  }
}

/** The program as it lies on an instance, at the default rate. */
async function modest(folder: string): Promise<void> {
  const { child: floor, endpoint } = await startFloor(folder);
  using bundles = buildBundles("firehose");
  const state = join(folder, "state");
  mkdirSync(state);
  const generator = spawn(process.execPath, [join(bundles.generator, "index.js")], {
    env: {
      ...environment(endpoint),
      LOGLAB_STREAM: "bench",
      LOGLAB_SEAT: "s01",
      LOGLAB_HOST: "web1",
      LOGLAB_RATE: "10",
      STATE_DIRECTORY: state,
    },
    stdio: "ignore",
  });
  try {
    await once(floor, "message");
    const wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    await wait(SETTLING_SECONDS);
    const before = usageOf(generator.pid ?? Number.NaN);
    await wait(MODEST_SECONDS);
    const after = usageOf(generator.pid ?? Number.NaN);
    const share = ((after.cpu - before.cpu) / MODEST_SECONDS) * 100;
    process.stdout.write(
      `ten lines a second: ${share.toFixed(2)} % of a core of this machine, ${(after.memory / 2 ** 20).toFixed(0)} MB\n`,
    );
  } finally {
    generator.kill();
    floor.kill();
  }
}

async function main(rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "loglab-bench-generator-"));
  try {
    compareLines(folder, rounds);
    await ship(folder);
    await modest(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main(Number(process.argv[2] ?? 5)).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
