import { accessSync, constants, mkdirSync } from "node:fs";
import { StateError } from "./state-error";

/**
 * Makes the state directory if need be.
 * @throws StateError when nothing can be written there
 */
export function useDirectory(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StateError(
      `STATE_DIRECTORY ${path} cannot be used: ${String(error)}. Make it a directory that the generator may write to.`,
    );
  }
}
