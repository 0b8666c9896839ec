import { realpathSync } from "node:fs";

const FLAGS = process.allowedNodeEnvironmentFlags;

/**
 * Options that let a program of this Node read and write below one folder alone, and start no other program. It is a fence and
 * no wall: Node says itself that whoever means harm may find a way around.
 * @see https://nodejs.org/api/permissions.html
 */
export function confinedTo(folder: string): string[] {
  // A temporary folder may lie behind a link, and Node asks for both names.
  const places = [...new Set([folder, realpathSync(folder)])].map((place) => `${place}/*`);
  return [
    FLAGS.has("--permission") ? "--permission" : "--experimental-permission",
    "--disable-warning=ExperimentalWarning",
    ...places.flatMap((place) => [`--allow-fs-read=${place}`, `--allow-fs-write=${place}`]),
    // From Node 25 on the network is closed, too, unless it is opened.
    ...(FLAGS.has("--allow-net") ? ["--allow-net"] : []),
  ];
}
