import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { seatStackName, sharedStackName } from "../../contract/outputs";
import type { LabClass } from "../../lib/class/lab-class";
import type { Flow } from "../../lib/cost/flow-cost";
import type { Side } from "../../lib/summary/compare";

/** One of the two sides of a comparison, with what it is called. */
export interface NamedSide extends Side {
  label: string;
}

/** @returns how the lines of a class's seats flow */
export function flowOf({ generators, rate, buffer }: LabClass): Flow {
  return { generators, rate, buffer };
}

/** @returns the stacks of a cloud assembly that are the class's */
export async function readAssembly(folder: string, { name, seats }: LabClass): Promise<Side["stacks"]> {
  const stacks = [
    { name: sharedStackName(name) },
    ...seats.map((seat) => ({ name: seatStackName(name, seat), seat })),
  ];
  return Promise.all(
    stacks.map(async (stack) => ({
      ...stack,
      template: JSON.parse(await readFile(join(folder, `${stack.name}.template.json`), "utf8")),
    })),
  );
}
