import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve, sep } from "node:path";
import { App } from "aws-cdk-lib";
import type { SourcePlace } from "../../contract/validation-report";
import { addUncheckedStacks } from "../app";
import { buildBundles } from "../bundles";
import type { LabClass } from "../class/lab-class";
import { outletOf } from "../class/outlet";

const ROOT = resolve(__dirname, "../..");

/** A frame of the stack that the CDK notes where a resource is made: `new LogBucket (/…/log-bucket.ts:13:5)`. */
const FRAME = /\((.+):(\d+):(\d+)\)$/;

/**
 * Finds where in this repository constructs are made. Noting it makes a synth a third slower, so it is done once there is
 * something to find, and for the seats alone that it is about.
 * @returns a place by construct path; none for a construct that no file of this repository makes
 */
export function sourcePlaces(labClass: LabClass, seats: readonly string[]): Map<string, SourcePlace> {
  const outdir = mkdtempSync(join(tmpdir(), "loglab-places-"));
  try {
    const app = new App({ autoSynth: false, stackTraces: true, treeMetadata: false, outdir });
    using bundles = buildBundles(outletOf(labClass.pipeline));
    addUncheckedStacks(app, labClass, bundles, seats);
    return new Map(
      app.node.findAll().flatMap(({ node }): [string, SourcePlace][] => {
        const noted = node.metadata.find(({ type }) => type === "aws:cdk:creationStack")?.data;
        const place = Array.isArray(noted) ? noted.flatMap(readFrame)[0] : undefined;
        return place === undefined ? [] : [[node.path, place]];
      }),
    );
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

function readFrame(frame: unknown): SourcePlace[] {
  const [, path, line, column] = FRAME.exec(String(frame)) ?? [];
  const file = path === undefined ? undefined : belowRoot(path);
  return file === undefined ? [] : [{ file, line: Number(line), column: Number(column) }];
}

/** @returns a file's path below the project's root with forward slashes, or undefined for one that is not the project's */
export function belowRoot(path: string): string | undefined {
  const file = relative(ROOT, resolve(path)).split(sep).join("/");
  return file.startsWith("../") || file.startsWith("/") || file.includes("node_modules/") ? undefined : file;
}
