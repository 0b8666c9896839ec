import { main } from "../../cli/main";
import { type ClassFolder, classFolder } from "./class-folder";
import { startTestCloud, type TestCloud } from "./cloud";
import { type RecordedOutput, recordedOutput } from "./output";

/** A cloud, a class of some seats without generators, and the command's verbs that work on the class. */
export interface ClassLab extends AsyncDisposable {
  cloud: TestCloud;
  folder: ClassFolder;
  /** Path of the class file; the class is called `bad`. */
  file: string;
  /** Writes the roster anew. */
  roster(...seats: string[]): void;
  /** Runs a verb against the cloud, or against what stands in its place. */
  lab(argv: readonly string[], at?: { port: number }): Promise<Ran>;
  /** Names of the class's stacks that stand, with their status. */
  stacks(): Promise<Record<string, string>>;
}

export interface Ran extends RecordedOutput {
  code: number;
  /** All that was said, in one. */
  said: string;
}

/** @param settings further lines of the class file */
export async function classLab(seats: readonly string[], settings = ""): Promise<ClassLab> {
  const folder = classFolder();
  const roster = (...ids: string[]): void => {
    folder.write("roster.csv", `seat\n${ids.join("\n")}\n`);
  };
  roster(...seats);
  const file = folder.write("class.yaml", `class: bad\nroster: roster.csv\n${settings}\n`);
  const cloud = await startTestCloud();
  return {
    cloud,
    folder,
    file,
    roster,
    async lab([verb = "", ...rest], { port } = cloud) {
      const output = recordedOutput();
      const code = await main([verb, "--class", file, "--port", String(port), ...rest], output);
      return { ...output, code, said: [...output.printed, ...output.complained].join("\n") };
    },
    async stacks() {
      const { Stacks } = await cloud.call<{ Stacks: { StackName: string; StackStatus: string }[] }>(
        "cloudformation",
        "DescribeStacks",
        {},
      );
      const own = Stacks.filter(({ StackName }) => StackName.startsWith("Lab-bad-"));
      return Object.fromEntries(own.map(({ StackName, StackStatus }) => [StackName, StackStatus]));
    },
    async [Symbol.asyncDispose]() {
      await cloud.stop();
      folder[Symbol.dispose]();
    },
  };
}
