import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { State } from "../../../core/state/state";
import { ArchiveError, unzip } from "../../../core/unzip";
import { invalidParameterValue } from "../errors";
import type { Code } from "../store";

/** Most bytes of a function's files. */
const UNZIPPED = 262_144_000;

/** A directory that is being made has the id and a suffix for its name. */
const ID_LENGTH = 64;

const ARCHIVE = "archive.zip";
const FILES = "files";

/**
 * The code of all functions, unpacked once for each archive however many functions have it. A directory appears whole or not
 * at all, by its last rename.
 */
export class CodeStore {
  private readonly adding = new Map<string, Promise<void>>();
  /** How many pieces of work hold an archive that no function has yet. */
  private readonly held = new Map<string, number>();

  constructor(private readonly state: State) {}

  /**
   * Keeps an archive. It stays while `work` runs, which gives it to a function.
   * @throws AwsError InvalidParameterValueException when Lambda could not unpack it
   */
  async add<T>(archive: Buffer, work: (code: Code) => Promise<T>): Promise<T> {
    if (archive.length === 0) throw invalidParameterValue("Uploaded file must be a non-empty zip");
    const id = createHash("sha256").update(archive).digest("hex");
    this.held.set(id, (this.held.get(id) ?? 0) + 1);
    try {
      const adding = this.adding.get(id) ?? this.unpack(id, archive).finally(() => this.adding.delete(id));
      this.adding.set(id, adding);
      await adding;
      return await work({ id, size: archive.length });
    } finally {
      const left = (this.held.get(id) ?? 1) - 1;
      if (left === 0) this.held.delete(id);
      else this.held.set(id, left);
    }
  }

  /** @returns the directory with the function's files: its LAMBDA_TASK_ROOT */
  files({ id }: Code): string {
    return join(this.directory(id), FILES);
  }

  archive({ id }: Code): Promise<Buffer> {
    return readFile(join(this.directory(id), ARCHIVE));
  }

  /**
   * Removes what no function has any more, and what a crash left half-way.
   * @param kept ids of the code that stays
   */
  async collect(kept: ReadonlySet<string>): Promise<void> {
    const names = await readdir(this.state.path("code")).catch(() => []);
    const unused = names.filter((name) => !kept.has(name) && !this.held.has(name.slice(0, ID_LENGTH)));
    await Promise.all(
      unused.map((name) => rm(this.state.path("code", name), { recursive: true, force: true })),
    );
  }

  private directory(id: string): string {
    return this.state.path("code", id);
  }

  private async unpack(id: string, archive: Buffer): Promise<void> {
    const target = this.directory(id);
    if ((await readdir(target).catch(() => [])).length > 0) return;
    const making = `${target}.new`;
    await rm(making, { recursive: true, force: true });
    await mkdir(making, { recursive: true });
    try {
      await unzip(archive, join(making, FILES), { limit: UNZIPPED });
    } catch (error) {
      await rm(making, { recursive: true, force: true });
      throw error instanceof ArchiveError ? asAwsError(error) : error;
    }
    await writeFile(join(making, ARCHIVE), archive);
    await rename(making, target);
  }
}

function asAwsError({ message }: ArchiveError): Error {
  if (message.includes("larger than"))
    return invalidParameterValue(`Unzipped size must be smaller than ${UNZIPPED} bytes`);
  return invalidParameterValue(
    "Could not unzip uploaded file. Please check your file, then try to upload again.",
  );
}
