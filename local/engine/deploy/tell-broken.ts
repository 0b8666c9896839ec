import type { Engine } from "../engine";

/**
 * Lets the log of the cloud know of a fault of our own, with where it happened.
 * @returns what it says
 */
export function tellBroken(engine: Engine, error: unknown): string {
  const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
  engine.cloud.events.emit("broken", { service: "cloudformation", operation: "Deployment", message, stack });
  return message;
}
