import { writeFile } from "node:fs/promises";
import { EXIT, LabError } from "./lab-error";

/**
 * Writes a file that the user named.
 * @throws LabError when it cannot be written, for wrong use
 */
export async function writeNamed(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new LabError(
      `${file} cannot be written: ${(error as Error).message}.`,
      "Name a file in a folder that is there.",
      EXIT.wrongUse,
    );
  }
}
