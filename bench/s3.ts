/**
 * Objects of three sizes put into and read from the local S3, against node:http and a file an object, and a list of ten thousand keys.
 * The two take turns. Run: npx ts-node --swc bench/s3.ts [rounds]
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { median } from "./cpu-time";
import { startCloudProcess } from "./deploy/cloud-process";
import { presigner, Store } from "./s3/client";

const KIB = 1024;
const SIZES = [
  { name: "4 KB", bytes: 4 * KIB, count: 1_000 },
  { name: "1 MiB", bytes: KIB * KIB, count: 64 },
  { name: "64 MiB", bytes: 64 * KIB * KIB, count: 4 },
] as const;
const SIDE_BY_SIDE = 8;
const KEYS = 10_000;

/** @returns objects a second */
async function measure(store: Store, method: "PUT" | "GET", size: (typeof SIZES)[number]): Promise<number> {
  const body = Buffer.alloc(size.bytes, "loglab");
  const paths = Array.from({ length: size.count }, (_, index) => `/bench/${size.bytes}-${index}`);
  const left = await Promise.all(paths.map((path) => store.sign(method, path)));
  const worker = async (): Promise<void> => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      const read = await store.sendSigned(method, path, method === "PUT" ? body : undefined);
      if (method === "GET" && read !== size.bytes) throw new Error(`${path} has ${read} bytes`);
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
  return size.count / ((performance.now() - begun) / 1000);
}

async function compare(floor: Store, cloud: Store, rounds: number): Promise<void> {
  for (const size of SIZES) {
    for (const method of ["PUT", "GET"] as const) {
      const speeds = { floor: [] as number[], cloud: [] as number[] };
      for (let round = 0; round < rounds; round++) {
        speeds.floor.push(await measure(floor, method, size));
        speeds.cloud.push(await measure(cloud, method, size));
      }
      const [low, own] = [median(speeds.floor), median(speeds.cloud)];
      const megabytes = (perSecond: number): string => ((perSecond * size.bytes) / 1e6).toFixed(0);
      process.stdout.write(
        `${method} ${size.name}: floor ${low.toFixed(0)}/s (${megabytes(low)} MB/s), local S3 ${own.toFixed(0)}/s (${megabytes(own)} MB/s): ${(own / low).toFixed(2)} of the floor\n`,
      );
    }
  }
}

async function list(cloud: Store): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < KEYS)
      await cloud.send("PUT", `/bench/list/${String(next++).padStart(6, "0")}`, Buffer.from("x"));
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
  const begun = performance.now();
  const pages = KEYS / 1000;
  for (let page = 0; page < pages; page++) {
    const after = page === 0 ? "" : `&start-after=list/${String(page * 1000 - 1).padStart(6, "0")}`;
    await cloud.send("GET", `/bench?list-type=2&prefix=list/${after}`);
  }
  const milliseconds = performance.now() - begun;
  process.stdout.write(
    `list of ${KEYS} keys in ${pages} pages: ${milliseconds.toFixed(0)} ms, ${(milliseconds / pages).toFixed(1)} ms a page\n`,
  );
}

async function main(rounds: number): Promise<void> {
  const child = fork(join(__dirname, "s3/floor-server.ts"), { execArgv: ["-r", "ts-node/register"] });
  const cloud = await startCloudProcess();
  try {
    const [port] = (await once(child, "message")) as [number];
    using floor = new Store(port, async (_, path) => path);
    const cloudPort = Number(new URL(cloud.endpoint).port);
    using s3 = new Store(cloudPort, presigner(cloudPort));
    await s3.send("PUT", "/bench");
    await compare(floor, s3, rounds);
    await list(s3);
  } finally {
    child.disconnect();
    await cloud.stop();
  }
}

main(Number(process.argv[2] ?? 3)).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
