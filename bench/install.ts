/**
 * `npm ci` into an empty folder, as a newcomer waits for it, and what it takes on disk. Names every package over 10 MB, and fails
 * when docs/decisions/0001 does not say why one of them is there. With --here nothing is installed: node_modules is looked at.
 * Run on Linux or macOS: npx ts-node --swc bench/install.ts [--here]
 */
import { copyFileSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { timesOf } from "./cpu-time";

const ROOT = join(__dirname, "..");
const REASONS = "docs/decisions/0001-dependencies-over-10-mb.md";
const LARGE = 10_000_000;

/** @returns bytes of all files below, links not followed */
function sizeOf(path: string): number {
  const stat = lstatSync(path);
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

/** Packages by name, those of a scope together, the largest first. */
function packagesIn(modules: string): [name: string, bytes: number][] {
  const names = readdirSync(modules).filter((name) => !name.startsWith("."));
  return names
    .map((name): [string, number] => [name, sizeOf(join(modules, name))])
    .sort(([, a], [, b]) => b - a);
}

/** @returns the reasons of the decision's table, by the package or scope that its first column names */
function reasons(): Map<string, string> {
  const rows = readFileSync(join(ROOT, REASONS), "utf8").matchAll(/^\| (\S+) \| \d+[^|]*\| ([^|]+) \|$/gm);
  return new Map(Array.from(rows, ([, name = "", reason = ""]) => [name.split("/")[0] ?? "", reason]));
}

function tell(modules: string): void {
  const packages = packagesIn(modules);
  const total = packages.reduce((sum, [, bytes]) => sum + bytes, 0);
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
  console.log(`node_modules: ${megabytes(total)} in ${packages.length} packages and scopes`);
  const known = reasons();
  for (const [name, bytes] of packages.filter(([, bytes]) => bytes > LARGE)) {
    const reason = known.get(name);
    console.log(`${megabytes(bytes).padStart(7)} ${name}: ${reason ?? `no reason in ${REASONS}`}`);
    if (reason === undefined) process.exitCode = 1;
  }
}

function install(): void {
  const folder = mkdtempSync(join(tmpdir(), "loglab-bench-install-"));
  try {
    for (const file of ["package.json", "package-lock.json"])
      copyFileSync(join(ROOT, file), join(folder, file));
    const { wall, cpu } = timesOf("npm", ["ci", "--no-audit", "--no-fund"], folder);
    console.log(
      `npm ci: ${wall.toFixed(0)} s, ${cpu.toFixed(0)} CPU-seconds; what npm has downloaded before is not fetched again`,
    );
    tell(join(folder, "node_modules"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[2] === "--here") tell(join(ROOT, "node_modules"));
else install();
