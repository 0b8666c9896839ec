import { access, constants } from "node:fs/promises";
import { notModelled } from "../../../../core/errors";
import type { Command, InstancePlace, StandIn } from "../../../../core/package";
import { inside } from "../paths";

/** Programs of the image for which this machine's own stand, and where that has them besides the same path. */
const OF_THE_IMAGE: readonly { paths: RegExp; candidates?: readonly string[] }[] = [
  { paths: /^\/(usr\/)?bin\/(ba)?sh$/, candidates: ["/bin/sh"] },
  { paths: /^\/(usr\/)?bin\/(true|false|sleep|cat|echo|env)$/ },
  { paths: /^\/usr\/bin\/python3$/ },
];

/** What an instance has: where its files lie, the packages that the local cloud knows, and names of those that were installed. */
export interface Installed {
  place: InstancePlace;
  known: readonly StandIn[];
  names: readonly string[];
}

/**
 * @returns a program of the instance as this machine runs it
 * @throws MissingProgram when no package of the instance brings it; Error when this machine has nothing in its place;
 * AwsError when the local cloud does not know it
 */
export async function findProgram(path: string, { place, known, names }: Installed): Promise<Command> {
  const own = inside(place.root, path);
  if (await isExecutable(own)) return alone(own);
  const brought = known.flatMap((stand) =>
    stand.programs.filter(({ paths }) => paths.test(path)).map((program) => ({ stand, program })),
  )[0];
  if (brought) {
    if (!names.some((name) => brought.stand.names.test(name))) throw new MissingProgram(path);
    return brought.program.command(place);
  }
  const base = path.slice(path.lastIndexOf("/") + 1);
  const image = OF_THE_IMAGE.find(({ paths }) => paths.test(path));
  for (const candidate of image ? (image.candidates ?? [path, `/bin/${base}`, `/usr/bin/${base}`]) : [])
    if (await isExecutable(candidate)) return alone(candidate);
  throw notModelled(`program ${path} of an instance`);
}

const alone = (command: string): Command => ({ command, args: [], env: {} });

/** No package brings the program: systemd finds no file to execute. */
export class MissingProgram extends Error {
  override readonly name = "MissingProgram";

  constructor(path: string) {
    super(`Failed to execute ${path}: No such file or directory (no package of the instance brings it)`);
  }
}

const isExecutable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
