import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { EXIT, LabError } from "../lab-error";

/** Nobody but the owner. */
const MODE = 0o600;

/**
 * Writes a file that holds keys: for its owner's eyes, from its first byte on, and whole or not at all.
 * @throws LabError when it cannot be written
 */
export async function writeSecretFile(file: string, text: string): Promise<void> {
  const unfinished = `${file}.${randomUUID()}`;
  try {
    const handle = await open(unfinished, "wx", MODE);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new LabError(
      `${file} cannot be written: ${(error as Error).message}.`,
      "Name a file in a folder that is there.",
      EXIT.wrongUse,
    );
  }
}
