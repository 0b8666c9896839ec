import { mkdir } from "node:fs/promises";
import { notModelled } from "../../../../core/errors";
import { unzip } from "../../../../core/unzip";
import { inside } from "../paths";
import type { InitRun } from "./init-run";
import { untar } from "./untar";

/** Most bytes that an archive may unpack to. */
const LARGEST = 2 * 1024 ** 3;

const isZip = (archive: Buffer): boolean => archive.subarray(0, 2).toString("latin1") === "PK";
const isGzip = (archive: Buffer): boolean => archive[0] === 0x1f && archive[1] === 0x8b;
const isTar = (archive: Buffer): boolean => archive.subarray(257, 262).toString("latin1") === "ustar";

/** Unpacks the archives of a config. @returns the directories */
export async function unpackSources(
  run: InitRun,
  sources: Readonly<Record<string, string>>,
): Promise<string[]> {
  for (const [path, source] of Object.entries(sources)) {
    const archive = await run.fetch(source);
    const target = inside(run.root, path);
    await mkdir(target, { recursive: true });
    if (isZip(archive)) await unzip(archive, target, { limit: LARGEST });
    else if (isGzip(archive) || isTar(archive)) await untar(archive, target, { limit: LARGEST });
    else
      throw notModelled(
        `AWS::CloudFormation::Init source ${source}, which is neither zip nor tar nor gzipped tar`,
      );
    run.log(`Unpacked ${source} to ${path}`);
  }
  return Object.keys(sources);
}
