import { createHash } from "node:crypto";

/**
 * Where an instance's services can listen on this machine, so that two instances may use one port: on Linux every address of
 * 127.0.0.0/8 is there, and each instance has its own for life; elsewhere there is only 127.0.0.1, and instances share its ports.
 * @param id of the instance
 */
export function loopbackAddress(id: string, platform: NodeJS.Platform = process.platform): string {
  if (platform !== "linux") return "127.0.0.1";
  const [first = 0, second = 0, third = 0] = createHash("sha256").update(id).digest();
  // Below 127.64.0.0 lie the addresses that programs of a machine use by habit.
  return `127.${64 + (first % 64)}.${second}.${1 + (third % 254)}`;
}
