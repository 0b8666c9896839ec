import { delimiter, join } from "node:path";
import type { StandIn } from "../core/package";
import { findExecutable } from "./find-executable";

/** Java of every version and maker: the one that this machine has. */
export const java: StandIn = {
  names: /^java-/,
  programs: [
    {
      paths: /^\/usr\/bin\/java$/,
      command: async () => ({ command: await findJava(process.env), args: [], env: {} }),
    },
  ],
};

/**
 * @param env where people say where they have it: JAVA_HOME, then whatever PATH leads to
 * @throws Error with what to do where there is none
 */
export async function findJava({ JAVA_HOME, PATH = "" }: NodeJS.ProcessEnv): Promise<string> {
  const folders = [...(JAVA_HOME ? [join(JAVA_HOME, "bin")] : []), ...PATH.split(delimiter), "/usr/bin"];
  const found = await findExecutable(
    folders.filter((folder) => folder !== "").map((folder) => join(folder, "java")),
  );
  if (found === undefined)
    throw new Error(
      "Failed to execute /usr/bin/java: this machine, whose java stands for the instance's, has none. " +
        "Install Java 17 or later on it, or set JAVA_HOME to where it is, and start the local cloud again.",
    );
  return found;
}
